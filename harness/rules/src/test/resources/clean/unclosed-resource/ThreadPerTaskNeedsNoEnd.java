package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public class ThreadPerTaskNeedsNoEnd {
  public static CompletableFuture<String> coffee(Supplier<String> kitchen) {
    return CompletableFuture.supplyAsync(kitchen, Executors.newVirtualThreadPerTaskExecutor());
  }
}
