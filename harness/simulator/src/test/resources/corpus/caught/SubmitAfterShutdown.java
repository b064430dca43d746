// Kind: check then submit
// Shows: wrong
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

class Program {
  final ExecutorService pool = Executors.newSingleThreadExecutor();
  volatile boolean refused;

  static void run() throws Exception {
    Program office = new Program();
    Thread one = new Thread(office::submit);
    Thread two = new Thread(office::close);
    one.start();
    two.start();
    one.join();
    two.join();
    if (office.refused) {
      throw new AssertionError("refused after it was let in");
    }
  }

  void submit() {
    if (!pool.isShutdown()) {
      try {
        pool.execute(() -> {});
      } catch (RejectedExecutionException e) {
        refused = true;
      }
    }
  }

  void close() {
    pool.shutdown();
  }
}
