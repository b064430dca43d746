// Kind: callback on the thread that completes
// Shows: deadlock
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

class Program {
  static void run() throws Exception {
    Object lock = new Object();
    CompletableFuture<String> order = new CompletableFuture<>();
    var pool = Executors.newSingleThreadExecutor();
    order.thenAccept(
        meal -> {
          var other = pool.submit(() -> take(lock));
          get(other);
        });
    Thread cook =
        new Thread(
            () -> {
              synchronized (lock) {
                order.complete("soup");
              }
            });
    cook.start();
    cook.join();
    pool.shutdown();
  }

  static void take(Object lock) {
    synchronized (lock) {
      Thread.onSpinWait();
    }
  }

  static void get(java.util.concurrent.Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
