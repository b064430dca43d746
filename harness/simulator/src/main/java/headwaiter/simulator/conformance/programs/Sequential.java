package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;

/** Three calls of 2 s, one after the other. */
final class Sequential {
  private Sequential() {}

  static String run() {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      int value = i;
      sum +=
          CompletableFuture.supplyAsync(
                  () -> {
                    Watch.nap(2_000);
                    return value;
                  })
              .join();
    }
    return "sum " + sum;
  }
}
