package headwaiter.simulator.conformance.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Own fork-join pools, the common one, cached and single ones; what runs where. */
final class Pools {
  private Pools() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    List<String> seen = new ArrayList<>();
    try (ForkJoinPool own = new ForkJoinPool(2)) {
      int sum = own.submit(() -> IntStream.range(0, 4).parallel().map(Pools::slow).sum()).get();
      seen.add(sum + "@" + watch.millis());
      seen.add(own.submit(() -> ForkJoinTask.getPool() == own).get() + "");
      own.schedule(() -> seen.add("late@" + watch.millis()), 300, TimeUnit.MILLISECONDS).get();
    }
    seen.add(ForkJoinPool.commonPool().getParallelism() + "");
    seen.add(CompletableFuture.supplyAsync(() -> Thread.currentThread().getName()).get());
    try (ExecutorService cached = Executors.newCachedThreadPool()) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        all.add(CompletableFuture.runAsync(() -> slow(1), cached));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }
    seen.add("@" + watch.millis());
    ForkJoinPool.commonPool().submit(() -> slow(1));
    boolean quiet = ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.SECONDS);
    seen.add(quiet + "@" + watch.millis());
    return String.join(" ", seen);
  }

  private static int slow(int value) {
    Watch.nap(100);
    return value;
  }
}
