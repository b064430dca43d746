package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public class PoolForEachCall {
  public static CompletableFuture<String> coffee(Supplier<String> kitchen) {
    ExecutorService cooks = Executors.newFixedThreadPool(2); // expect: unclosed-resource
    return CompletableFuture.supplyAsync(kitchen, cooks);
  }
}
