package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public class SleepsInForEach {
  public static CompletableFuture<Void> all(List<String> names) {
    names.forEach(
        name -> {
          try {
            Thread.sleep(name.length()); // expect: blocking-sleep
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return CompletableFuture.completedFuture(null);
  }
}
