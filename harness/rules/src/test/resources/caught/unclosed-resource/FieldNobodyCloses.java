package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public class FieldNobodyCloses implements AutoCloseable {
  private final ExecutorService cooks = Executors.newFixedThreadPool(2);
  private final ExecutorService ovens = Executors.newFixedThreadPool(1); // expect: unclosed-resource

  public CompletableFuture<String> coffee(Supplier<String> kitchen) {
    return CompletableFuture.supplyAsync(kitchen, cooks)
        .thenApplyAsync(coffee -> coffee + " with cake", ovens);
  }

  @Override
  public void close() {
    cooks.shutdown();
  }
}
