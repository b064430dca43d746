package headwaiter.worker;

import headwaiter.wire.LimitHit;
import headwaiter.wire.Limits;
import headwaiter.worker.tests.Running;
import headwaiter.worker.tests.TestJob;

/** What is said of a limit that the grader watches from outside. */
final class Limit {
  private static final String CPU = "cpu";

  private Limit() {}

  /** That it was reached, and where the tests were. */
  static LimitHit hit(String limit, Limits limits) {
    boolean cpu = limit.equals(CPU);
    Running running = TestJob.running();
    return new LimitHit(
        running.check(),
        running.test(),
        limit,
        (cpu ? limits.cpuMillis() : limits.wallMillis()) + " ms",
        cpu,
        running.stack());
  }
}
