package headwaiter.grader.sandbox;

import java.io.IOException;

/** One way to confine a process. */
public interface Rung {
  /** Its letter and what it gives, for reports. */
  String name();

  /**
   * Starts a process with an empty environment in a new folder of its own.
   *
   * @throws IOException if the system refuses
   */
  Confined start(Launch launch) throws IOException;
}
