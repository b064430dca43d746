package sample;

import java.util.concurrent.CompletableFuture;

public class WaitsForProcessInHandler {
  public static CompletableFuture<Integer> run(CompletableFuture<Process> started) {
    return started.handle(
        (process, failure) -> {
          try {
            return failure == null ? process.waitFor() : -1; // expect: blocking-io
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return -1;
          }
        });
  }
}
