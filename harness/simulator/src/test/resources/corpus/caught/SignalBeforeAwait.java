// Kind: condition that is signalled too early
// Shows: stuck
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Program {
  final ReentrantLock lock = new ReentrantLock();
  final Condition opened = lock.newCondition();

  static void run() throws Exception {
    Program door = new Program();
    Thread waiter = new Thread(door::pass);
    waiter.start();
    door.open();
    waiter.join();
  }

  void pass() {
    lock.lock();
    try {
      opened.awaitUninterruptibly();
    } finally {
      lock.unlock();
    }
  }

  void open() {
    lock.lock();
    try {
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
