package sample;

import java.util.concurrent.CompletableFuture;

public class SleepsInEntryPoint {
  public static CompletableFuture<String> hello() throws InterruptedException {
    Thread.sleep(1000); // expect: blocking-sleep
    return CompletableFuture.completedFuture("Hello");
  }
}
