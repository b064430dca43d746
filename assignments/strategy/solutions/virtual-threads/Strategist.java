package course.strategy;

import course.strategy.given.Backend;
import course.strategy.given.Strategy;
import course.strategy.given.Workload;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** A virtual thread for each operation; the strategy is what they have to ask leave for. */
public final class Strategist {
  private static final int MANY = 100;

  private Strategist() {}

  public static Strategy choose(Workload workload) {
    if (workload.ioShare() < 0.5) {
      return Strategy.PARALLEL;
    }
    if (workload.operations() == 1) {
      return Strategy.SYNC;
    }
    return workload.blockingLibrary() || workload.operations() <= MANY
        ? Strategy.THREADS
        : Strategy.ASYNC;
  }

  public static CompletableFuture<Duration> run(
      Workload workload, Strategy strategy, Backend backend, int cores) {
    return switch (strategy) {
      case SYNC -> started(workload.operations(), inSeats(backend, 1));
      case THREADS -> started(workload.operations(), inSeats(backend, MANY));
      case PARALLEL -> started(workload.operations(), inSeats(backend, cores));
      case ASYNC -> started(workload.operations(), withoutSeats(backend));
    };
  }

  private static IntConsumer inSeats(Backend backend, int count) {
    Semaphore seats = new Semaphore(count);
    return operation -> {
      seats.acquireUninterruptibly();
      try {
        backend.fetchAndWait(operation);
        backend.compute(operation);
      } finally {
        seats.release();
      }
    };
  }

  private static IntConsumer withoutSeats(Backend backend) {
    Lock core = new ReentrantLock();
    return operation -> {
      backend.fetch(operation).join();
      core.lock();
      try {
        backend.compute(operation);
      } finally {
        core.unlock();
      }
    };
  }

  private static CompletableFuture<Duration> started(int operations, IntConsumer operation) {
    CompletableFuture<Duration> took = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          long began = System.nanoTime();
          try (var scope = StructuredTaskScope.open()) {
            for (int number = 0; number < operations; number++) {
              int one = number;
              scope.fork(() -> operation.accept(one));
            }
            scope.join();
            took.complete(Duration.ofNanos(System.nanoTime() - began));
          } catch (FailedException failed) {
            took.completeExceptionally(failed.getCause());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            took.cancel(false);
          }
        });
    return took;
  }
}
