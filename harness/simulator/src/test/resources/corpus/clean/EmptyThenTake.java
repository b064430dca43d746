// Kind: look, then take
// Shows: nothing
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
      tasks.poll(1, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
