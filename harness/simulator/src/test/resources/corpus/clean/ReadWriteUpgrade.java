// Kind: upgrade of a read lock
// Shows: nothing
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Program {
  final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  String value;

  static void run() throws Exception {
    Program cache = new Program();
    Thread one = new Thread(cache::value);
    Thread two = new Thread(cache::value);
    one.start();
    two.start();
    one.join();
    two.join();
  }

  String value() {
    lock.readLock().lock();
    try {
      if (value != null) {
        return value;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      if (value == null) {
        value = "computed";
      }
      return value;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
