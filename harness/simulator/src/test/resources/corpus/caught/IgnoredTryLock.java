// Kind: tryLock whose answer is ignored
// Shows: wrong, race
import java.util.concurrent.locks.ReentrantLock;

class Program {
  final ReentrantLock lock = new ReentrantLock();
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
    lock.tryLock();
    try {
      count++;
    } finally {
      if (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }
}
