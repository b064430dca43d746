package sample;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

public class QueueOfWaiters {
  private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger free;

  public QueueOfWaiters(int permits) {
    free = new AtomicInteger(permits);
  }

  public CompletableFuture<Void> acquire() {
    var place = new CompletableFuture<Void>();
    if (free.getAndDecrement() > 0) {
      place.complete(null);
    } else {
      waiting.add(place);
    }
    return place;
  }
}
