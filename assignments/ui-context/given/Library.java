package course.uicontext.given;

import java.io.IOException;
import java.util.List;

/** A library that is asked by waiting for it. */
public interface Library {
  /**
   * Finds titles. Blocks the calling thread until they are found.
   *
   * @throws IOException if the library can't be reached
   */
  List<String> find(String query) throws IOException;
}
