package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public class OneForTheProgram {
  private static final ExecutorService COOKS = Executors.newFixedThreadPool(2);

  public static CompletableFuture<String> coffee(Supplier<String> kitchen) {
    return CompletableFuture.supplyAsync(kitchen, COOKS);
  }
}
