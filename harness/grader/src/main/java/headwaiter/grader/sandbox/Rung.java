package headwaiter.grader.sandbox;

import java.io.IOException;
import java.util.Set;

/** One way to confine a process. */
public interface Rung {
  /** Its letter and what it gives, for reports. */
  String name();

  /** What it keeps a process from, by the names that assignments ask for it. */
  Set<String> guarantees();

  /**
   * Starts a process with an empty environment in a new folder of its own.
   *
   * @throws IOException if the system refuses
   */
  Confined start(Launch launch) throws IOException;
}
