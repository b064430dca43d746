// Kind: look, then take
// Shows: stuck
import java.util.concurrent.LinkedBlockingQueue;

class Program {
  final LinkedBlockingQueue<String> tasks = new LinkedBlockingQueue<>();

  static void run() throws Exception {
    Program pool = new Program();
    pool.tasks.add("only");
    Thread one = new Thread(pool::work);
    Thread two = new Thread(pool::work);
    one.start();
    two.start();
    one.join();
    two.join();
  }

  void work() {
    try {
      if (!tasks.isEmpty()) {
        tasks.take();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
