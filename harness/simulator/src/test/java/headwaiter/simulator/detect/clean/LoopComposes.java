package headwaiter.simulator.detect.clean;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stages instead of waits. */
public final class LoopComposes {
  private LoopComposes() {}

  public static void run(Executor loop) {
    AtomicInteger sum = new AtomicInteger();
    CompletableFuture<Integer> slow =
        new CompletableFuture<Integer>().completeOnTimeout(2, 1, TimeUnit.SECONDS);
    slow.thenAcceptAsync(sum::addAndGet, loop).join();
  }
}
