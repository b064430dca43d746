package headwaiter.simulator.detect.caught;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Joins, on the loop, a future that takes 1.5 s. */
public final class LoopJoins {
  private LoopJoins() {}

  public static void run(Executor loop) {
    CompletableFuture<String> slow =
        new CompletableFuture<String>().completeOnTimeout("x", 1_500, TimeUnit.MILLISECONDS);
    loop.execute(slow::join); // not here: the loop's task is the JDK's
    loop.execute(() -> join(slow));
    loop.execute(
        () -> join(new CompletableFuture<String>().completeOnTimeout("y", 1, TimeUnit.SECONDS)));
  }

  private static void join(CompletableFuture<String> future) {
    future.join(); // here
  }
}
