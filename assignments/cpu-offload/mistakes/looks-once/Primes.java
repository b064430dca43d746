package course.cpuoffload;

import course.cpuoffload.given.Counting;
import course.cpuoffload.given.Numbers;
import headwaiter.api.Loop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * As many workers as there are cores, on a pool of their own that ends with them. Each takes the
 * next piece until there is none, or nobody wants the result any more: so all are busy to the end.
 */
public final class Primes {
  private Primes() {}

  public static Counting count(int limit, Loop loop, int cores) {
    Run run = new Run(limit);
    if (limit < 0 || cores < 1) {
      run.result.completeExceptionally(
          new IllegalArgumentException(limit + " numbers on " + cores + " cores"));
      return run;
    }
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    List<CompletableFuture<Integer>> workers =
        IntStream.range(0, cores)
            .mapToObj(worker -> CompletableFuture.supplyAsync(run::work, pool))
            .toList();
    pool.shutdown();
    CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new))
        .whenCompleteAsync((all, failure) -> run.end(workers, failure), loop);
    return run;
  }

  private static final class Run implements Counting {
    private final int limit;
    private final int pieces;
    private final AtomicInteger next = new AtomicInteger();
    private final CompletableFuture<Integer> result = new CompletableFuture<>();

    Run(int limit) {
      this.limit = limit;
      this.pieces = Math.ceilDiv(limit, Numbers.most());
    }

    int work() {
      int primes = 0;
      if (result.isDone()) {
        return primes;
      }
      for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
        int from = piece * Numbers.most();
        primes += Numbers.countPrimes(from, from + Math.min(Numbers.most(), limit - from));
      }
      return primes;
    }

    void end(List<CompletableFuture<Integer>> workers, Throwable failure) {
      if (failure == null) {
        result.complete(workers.stream().mapToInt(CompletableFuture::resultNow).sum());
      } else {
        result.completeExceptionally(failure.getCause());
      }
    }

    @Override
    public CompletableFuture<Integer> result() {
      return result;
    }

    @Override
    public void cancel() {
      result.cancel(true);
    }
  }
}
