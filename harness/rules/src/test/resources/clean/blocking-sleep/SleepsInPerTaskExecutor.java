package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class SleepsInPerTaskExecutor {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public CompletableFuture<String> hello() {
    return CompletableFuture.supplyAsync(SleepsInPerTaskExecutor::slowly, threads);
  }

  private static String slowly() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "Hello";
  }
}
