package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public class DropsTimer {
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor();

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    console.accept("Hello");
    TIMER.schedule(() -> console.accept("World"), 1, TimeUnit.SECONDS); // expect: unawaited-future
    return CompletableFuture.completedFuture(null);
  }
}
