package sample;

import given.Library;
import java.util.concurrent.CompletableFuture;

public class CancelsTheAnswer {
  static CompletableFuture<String> read(Library library) {
    var answer = new CompletableFuture<String>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(library.read("menu"));
          } catch (InterruptedException stop) {
            answer.cancel(false);
          }
        });
    return answer;
  }
}
