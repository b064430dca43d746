package headwaiter.simulator.conformance.metered;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** 500 chunks of 10 ms through a pool of four: what hands them out does not show. */
final class Chunks {
  private Chunks() {}

  static String run() {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<Integer>> chunks = new ArrayList<>();
      for (int from = 0; from < 5_000_000; from += 10_000) {
        int first = from;
        chunks.add(CompletableFuture.supplyAsync(() -> count(first, first + 10_000), pool));
      }
      int all = 0;
      for (CompletableFuture<Integer> chunk : chunks) {
        all += chunk.join();
      }
      return all + " at " + Work.now();
    }
  }

  private static int count(int from, int to) {
    Work.burn((to - from) / 1_000);
    return to - from;
  }
}
