package course.cpuoffload;

import course.cpuoffload.given.Counting;
import course.cpuoffload.given.Numbers;
import headwaiter.api.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * A scope with a part for each core. The parts interlock: each takes every so manyth piece, so they
 * are equally long. Cancelling interrupts the thread of the scope, and that its parts; they look
 * before each piece, since the work itself does not notice.
 */
public final class Primes {
  private Primes() {}

  public static Counting count(int limit, Loop loop, int cores) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    if (limit < 0 || cores < 1) {
      result.completeExceptionally(
          new IllegalArgumentException(limit + " numbers on " + cores + " cores"));
      return new Scoped(result, Thread.currentThread());
    }
    Thread thread =
        Thread.ofVirtual()
            .name("primes")
            .start(
                () -> {
                  try {
                    int primes = parts(limit, cores);
                    loop.execute(() -> result.complete(primes));
                  } catch (InterruptedException cancelled) {
                    Thread.currentThread().interrupt();
                  } catch (FailedException failed) {
                    loop.execute(() -> result.completeExceptionally(failed.getCause()));
                  }
                });
    return new Scoped(result, thread);
  }

  private static int parts(int limit, int cores) throws InterruptedException {
    List<Subtask<Integer>> parts = new ArrayList<>();
    try (var scope = StructuredTaskScope.open()) {
      for (int core = 0; core < cores; core++) {
        int first = core;
        parts.add(scope.fork(() -> part(limit, first, cores)));
      }
      scope.join();
      return parts.stream().mapToInt(Subtask::get).sum();
    }
  }

  private static int part(int limit, int first, int step) throws InterruptedException {
    int primes = 0;
    int pieces = Math.ceilDiv(limit, Numbers.most());
    for (int piece = first; piece < pieces; piece += step) {
      if (Thread.interrupted()) {
        throw new InterruptedException("nobody wants the result any more");
      }
      int from = piece * Numbers.most();
      primes += Numbers.countPrimes(from, from + Math.min(Numbers.most(), limit - from));
    }
    return primes;
  }

  private record Scoped(CompletableFuture<Integer> result, Thread thread) implements Counting {
    @Override
    public void cancel() {
      if (result.cancel(true)) {
        thread.interrupt();
      }
    }
  }
}
