package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;

public class CompletesOnVirtualThread {
  private final Object lock = new Object();
  private final CompletableFuture<String> answer = new CompletableFuture<>();

  public CompletableFuture<String> read(Library library) {
    Thread.startVirtualThread(
        () -> {
          synchronized (lock) {
            try {
              answer.complete(library.read("menu")); // expect: callback-under-lock
            } catch (InterruptedException stop) {
              Thread.currentThread().interrupt();
            }
          }
        });
    return answer;
  }
}
