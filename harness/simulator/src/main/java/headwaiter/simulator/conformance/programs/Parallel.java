package headwaiter.simulator.conformance.programs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Three calls of 2 s at once. */
final class Parallel {
  private Parallel() {}

  static String run() {
    List<CompletableFuture<Integer>> calls =
        Stream.of(1, 2, 3)
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          Watch.nap(2_000);
                          return i;
                        }))
            .toList();
    CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
    return "sum " + calls.stream().mapToInt(CompletableFuture::join).sum();
  }
}
