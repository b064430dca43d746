package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class JoinsOnVirtualThread {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    return CompletableFuture.supplyAsync(
        () -> List.of(kitchen.brewCoffee().join(), kitchen.toastBread().join()), threads);
  }
}
