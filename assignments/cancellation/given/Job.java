package course.cancellation.given;

/** Long work in steps. All of it blocks the calling thread, and an interrupt ends that. */
public interface Job {
  /** How many steps there are; at least 1. */
  int steps();

  /**
   * Does a step.
   *
   * @param number from 1 on
   * @throws InterruptedException if the calling thread was interrupted; the step stops at once
   */
  void step(int number) throws InterruptedException;

  /**
   * Puts away what the steps have left lying about.
   *
   * @throws InterruptedException if the calling thread was interrupted; then it is not put away
   */
  void cleanUp() throws InterruptedException;
}
