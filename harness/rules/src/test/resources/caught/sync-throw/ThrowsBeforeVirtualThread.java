package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;

public class ThrowsBeforeVirtualThread {
  private boolean open;

  public CompletableFuture<String> read(Library library) {
    if (!open) {
      throw new IllegalStateException("closed"); // expect: sync-throw
    }
    var answer = new CompletableFuture<String>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(library.read("menu"));
          } catch (Throwable failure) {
            answer.completeExceptionally(failure);
          }
        });
    return answer;
  }
}
