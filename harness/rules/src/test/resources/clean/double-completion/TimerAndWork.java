package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

public class TimerAndWork {
  public static <T> CompletableFuture<T> within(
      ExecutorService pool, Supplier<T> work, T otherwise) {
    return CompletableFuture.supplyAsync(work, pool)
        .completeOnTimeout(otherwise, 1, TimeUnit.SECONDS);
  }
}
