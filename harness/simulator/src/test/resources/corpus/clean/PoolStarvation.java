// Kind: task that waits for a task of the same pool
// Shows: nothing
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Program {
  static void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    String both = pool.submit(() -> "a" + pool.submit(() -> "b").get()).get();
    pool.shutdown();
    if (!both.equals("ab")) {
      throw new AssertionError(both);
    }
  }
}
