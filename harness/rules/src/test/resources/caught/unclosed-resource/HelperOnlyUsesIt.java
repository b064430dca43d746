package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public class HelperOnlyUsesIt {
  public static CompletableFuture<String> coffee(Supplier<String> kitchen) {
    var cooks = Executors.newCachedThreadPool(); // expect: unclosed-resource
    return brew(kitchen, cooks);
  }

  private static CompletableFuture<String> brew(Supplier<String> kitchen, Executor cooks) {
    return CompletableFuture.supplyAsync(kitchen, cooks);
  }
}
