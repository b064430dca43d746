package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;

/** A long computation takes no virtual time, though others wait for the clock. */
final class Computation {
  private Computation() {}

  static String run() {
    Watch watch = new Watch();
    CompletableFuture<Void> nap = CompletableFuture.runAsync(() -> Watch.nap(1_000));
    long hash = 1;
    for (int i = 0; i < 5_000_000; i++) {
      hash = hash * 31 + i;
    }
    long computed = watch.millis();
    nap.join();
    return hash + " at " + computed + ", " + watch.millis();
  }
}
