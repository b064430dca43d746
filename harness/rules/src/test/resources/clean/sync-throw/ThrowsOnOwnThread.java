package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class ThrowsOnOwnThread {
  public CompletableFuture<String> read(Library library) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return library.read("menu");
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stop);
          }
        },
        Thread::startVirtualThread);
  }
}
