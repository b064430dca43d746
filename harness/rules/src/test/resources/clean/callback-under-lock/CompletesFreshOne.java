package sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

public class CompletesFreshOne {
  private final Queue<String> items = new ArrayDeque<>();

  public synchronized CompletableFuture<String> take() {
    var answer = new CompletableFuture<String>();
    if (!items.isEmpty()) {
      answer.complete(items.remove());
    }
    return answer;
  }
}
