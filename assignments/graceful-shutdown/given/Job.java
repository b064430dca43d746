package course.gracefulshutdown.given;

/** Something to do. */
@FunctionalInterface
public interface Job {
  /**
   * Does it; takes its time, and blocks.
   *
   * @throws InterruptedException if it was interrupted and has not come to its end
   */
  void run() throws InterruptedException;
}
