// Kind: interrupt that is swallowed
// Shows: stuck
import java.util.concurrent.LinkedBlockingQueue;

class Program {
  final LinkedBlockingQueue<String> tasks = new LinkedBlockingQueue<>();

  static void run() throws Exception {
    Program pool = new Program();
    Thread worker = new Thread(pool::work);
    worker.start();
    pool.tasks.add("one");
    worker.interrupt();
    worker.join();
  }

  void work() {
    while (true) {
      try {
        tasks.take();
      } catch (InterruptedException e) {
        Thread.onSpinWait();
      }
    }
  }
}
