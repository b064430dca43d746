package headwaiter.simulator.detect.caught;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Sleeps in a callback; the way to it leads over three stages and a helper. */
public final class CallbackSleeps {
  private CallbackSleeps() {}

  public static void run(Executor loop) {
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> "a"); // made
    CompletableFuture<String> second =
        first.thenCompose(a -> CompletableFuture.supplyAsync(() -> a + "b")); // attached
    attach(second, loop); // helped
  }

  private static void attach(CompletableFuture<String> stage, Executor loop) {
    stage.thenApplyAsync(CallbackSleeps::slow, loop); // last
  }

  private static String slow(String text) {
    try {
      Thread.sleep(1_000); // here
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return text;
  }
}
