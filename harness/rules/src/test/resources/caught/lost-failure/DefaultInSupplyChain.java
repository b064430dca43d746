package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

public class DefaultInSupplyChain {
  public static CompletableFuture<String> menu(Supplier<String> printer, Executor own) {
    return CompletableFuture.supplyAsync(printer, own)
        .exceptionally(broken -> ""); // expect: lost-failure
  }
}
