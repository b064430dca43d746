// Kind: upgrade without looking again
// Shows: nothing
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Program {
  final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  final AtomicInteger computed = new AtomicInteger();
  String value;

  static void run() throws Exception {
    Program cache = new Program();
    Thread one = new Thread(cache::value);
    Thread two = new Thread(cache::value);
    one.start();
    two.start();
    one.join();
    two.join();
    if (cache.computed.get() != 1) {
      throw new AssertionError("computed twice");
    }
  }

  String value() {
    lock.readLock().lock();
    String known = value;
    lock.readLock().unlock();
    if (known != null) {
      return known;
    }
    lock.writeLock().lock();
    try {
      if (value == null) {
        computed.incrementAndGet();
        value = "computed";
      }
      return value;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
