package course.strategy;

import course.strategy.given.Backend;
import course.strategy.given.Strategy;
import course.strategy.given.Workload;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

public final class Strategist {
  private static final int MANY = 100;

  private Strategist() {}

  public static Strategy choose(Workload workload) {
    if (workload.ioShare() <= 0.5) {
      return Strategy.PARALLEL;
    }
    if (workload.operations() == 1) {
      return Strategy.SYNC;
    }
    if (workload.blockingLibrary()) {
      return Strategy.THREADS;
    }
    return Strategy.ASYNC;
  }

  public static CompletableFuture<Duration> run(
      Workload workload, Strategy strategy, Backend backend, int cores) {
    return switch (strategy) {
      case SYNC -> blocking(workload, backend, 1);
      case THREADS -> blocking(workload, backend, Math.min(workload.operations(), MANY));
      case PARALLEL -> blocking(workload, backend, cores);
      case ASYNC -> async(workload, backend);
    };
  }

  private static CompletableFuture<Duration> blocking(
      Workload workload, Backend backend, int size) {
    ExecutorService threads = Executors.newFixedThreadPool(size);
    return timed(
        threads,
        workload,
        operation ->
            CompletableFuture.runAsync(
                () -> {
                  backend.fetchAndWait(operation);
                  backend.compute(operation);
                },
                threads));
  }

  private static CompletableFuture<Duration> async(Workload workload, Backend backend) {
    ExecutorService thread = Executors.newFixedThreadPool(1);
    return timed(
        thread,
        workload,
        operation ->
            fetched(backend, operation).thenRunAsync(() -> backend.compute(operation), thread));
  }

  private static CompletableFuture<Void> fetched(Backend backend, int operation) {
    try {
      return backend.fetch(operation);
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  private static CompletableFuture<Duration> timed(
      ExecutorService threads, Workload workload, IntFunction<CompletableFuture<Void>> start) {
    long began = System.nanoTime();
    CompletableFuture<?>[] all =
        IntStream.range(0, workload.operations()).mapToObj(start).toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(all)
        .whenComplete((done, failure) -> threads.shutdown())
        .thenApply(done -> Duration.ofNanos(System.nanoTime() - began));
  }
}
