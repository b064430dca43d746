import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

class Program {
  final Deque<String> items = new ArrayDeque<>();
  final Deque<CompletableFuture<String>> takers = new ArrayDeque<>();

  static void run() throws Exception {
    Program queue = new Program();
    CompletableFuture<String> taken = queue.take();
    Thread canceller = new Thread(() -> taken.cancel(false));
    Thread producer = new Thread(() -> queue.put("apple"));
    producer.start();
    canceller.start();
    producer.join();
    canceller.join();
    boolean lost = taken.isCancelled() && queue.items.isEmpty();
    if (lost) {
      throw new AssertionError("the apple is gone");
    }
  }

  CompletableFuture<String> take() {
    synchronized (this) {
      CompletableFuture<String> taker = new CompletableFuture<>();
      takers.add(taker);
      return taker;
    }
  }

  void put(String item) {
    CompletableFuture<String> taker;
    synchronized (this) {
      do {
        taker = takers.poll();
      } while (taker != null && taker.isDone());
      if (taker == null) {
        items.add(item);
        return;
      }
    }
    taker.complete(item); // torn
  }
}
