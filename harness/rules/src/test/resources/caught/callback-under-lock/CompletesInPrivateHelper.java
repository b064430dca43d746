package sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

public class CompletesInPrivateHelper {
  private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();

  public synchronized CompletableFuture<Void> join() {
    var joiner = new CompletableFuture<Void>();
    waiting.add(joiner);
    return joiner;
  }

  public synchronized void done() {
    wake();
  }

  private void wake() {
    while (!waiting.isEmpty()) {
      waiting.remove().complete(null); // expect: callback-under-lock
    }
  }
}
