package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class HelperAwaitsOnWorker implements AutoCloseable {
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Kitchen kitchen;
  private CompletableFuture<String> coffee;

  public HelperAwaitsOnWorker(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  public CompletableFuture<Void> start() {
    coffee = kitchen.brewCoffee();
    return CompletableFuture.runAsync(this::await, worker);
  }

  private void await() {
    System.out.println(coffee.join());
  }

  @Override
  public void close() {
    worker.close();
  }
}
