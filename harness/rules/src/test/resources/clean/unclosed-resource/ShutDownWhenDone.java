package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public class ShutDownWhenDone {
  public static CompletableFuture<String> coffee(Supplier<String> kitchen) {
    var cooks = Executors.newFixedThreadPool(2);
    return CompletableFuture.supplyAsync(kitchen, cooks)
        .whenComplete((coffee, failure) -> cooks.shutdown());
  }
}
