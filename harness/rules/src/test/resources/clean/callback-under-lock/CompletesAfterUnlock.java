package sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

public class CompletesAfterUnlock {
  private final Deque<CompletableFuture<String>> waiting = new ArrayDeque<>();

  public synchronized CompletableFuture<String> take() {
    var taker = new CompletableFuture<String>();
    waiting.add(taker);
    return taker;
  }

  public void put(String item) {
    CompletableFuture<String> taker;
    synchronized (this) {
      taker = waiting.poll();
    }
    if (taker != null) {
      taker.complete(item);
    }
  }
}
