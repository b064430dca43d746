package headwaiter.worker;

import headwaiter.wire.Interrupt;
import headwaiter.wire.LimitHit;
import headwaiter.worker.tests.Running;
import headwaiter.worker.tests.TestJob;

/** What is said of a limit that the grader watches from outside. */
final class Limit {
  private static final String WALL = "wall";

  private Limit() {}

  /** That it was reached, and where the tests were. */
  static LimitHit hit(Interrupt interrupt) {
    Running running = TestJob.running();
    return new LimitHit(
        running.check(),
        running.test(),
        interrupt.limit(),
        interrupt.allowed(),
        !interrupt.limit().equals(WALL),
        running.stack());
  }
}
