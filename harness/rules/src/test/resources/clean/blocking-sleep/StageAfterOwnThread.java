package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

public class StageAfterOwnThread {
  private final Executor threads = Executors.newFixedThreadPool(4);
  private final Library library;

  public StageAfterOwnThread(Library library) {
    this.library = library;
  }

  public CompletableFuture<String> read(String title) {
    return CompletableFuture.supplyAsync(() -> readSlowly(title), threads)
        .thenApplyAsync(
            text -> {
              try {
                Thread.sleep(5);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return text.strip();
            },
            threads);
  }

  private String readSlowly(String title) {
    try {
      Thread.sleep(3);
      return library.read(title);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
