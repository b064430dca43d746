package headwaiter.grader.model;

import java.nio.file.Path;
import java.util.List;

/**
 * A submission that is wrong in one known way; what the harness has to say about it is known too.
 *
 * @param name the folder's name
 * @param folder where its sources stand
 * @param yaml the file that tells of it, as the reader knows it
 * @param line where that file begins to say what it raises
 * @param story what the student thought
 * @param fails the checks that it fails, and no others
 * @param raises the findings that it raises, and no others
 * @param score what it earns
 */
public record Mistake(
    String name,
    Path folder,
    String yaml,
    int line,
    String story,
    List<String> fails,
    List<Raised> raises,
    int score) {
  /**
   * A finding and where it stands.
   *
   * @param id such as {@code atomicity-violation}
   * @param file relative to the mistake's folder
   * @param line from 1
   */
  public record Raised(String id, String file, int line) {
    /** As it is written: {@code atomicity-violation @ AsyncQueue.java:41}. */
    public String text() {
      return id + " @ " + file + ":" + line;
    }
  }
}
