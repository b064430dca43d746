// Kind: semaphore with two permits as a mutex
// Shows: wrong, race
import java.util.concurrent.Semaphore;

class Program {
  final Semaphore mutex = new Semaphore(2);
  int count;

  static void run() throws Exception {
    Program shared = new Program();
    Thread one = new Thread(shared::add);
    Thread two = new Thread(shared::add);
    one.start();
    two.start();
    one.join();
    two.join();
    if (shared.count != 2) {
      throw new AssertionError("counted " + shared.count);
    }
  }

  void add() {
    mutex.acquireUninterruptibly();
    try {
      count++;
    } finally {
      mutex.release();
    }
  }
}
