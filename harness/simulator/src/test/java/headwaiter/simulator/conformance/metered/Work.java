package headwaiter.simulator.conformance.metered;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;

/** Given work, and the time. */
final class Work {
  private Work() {}

  /** Computes for so long. */
  static void burn(long millis) {
    Machine.current().work(Duration.ofMillis(millis));
  }

  /** Milliseconds since the program began. */
  static long now() {
    return Machine.current().nanos() / 1_000_000;
  }
}
