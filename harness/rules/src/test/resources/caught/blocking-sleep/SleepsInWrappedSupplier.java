package sample;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class SleepsInWrappedSupplier {
  public static CompletableFuture<String> load() {
    return async(
        () -> {
          try {
            Thread.sleep(2000); // expect: blocking-sleep
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return "loaded";
        });
  }

  private static <T> CompletableFuture<T> async(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work);
  }
}
