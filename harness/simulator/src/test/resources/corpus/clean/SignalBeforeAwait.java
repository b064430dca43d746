// Kind: condition that is signalled too early
// Shows: nothing
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Program {
  final ReentrantLock lock = new ReentrantLock();
  final Condition opened = lock.newCondition();
  boolean open;

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
      while (!open) {
        opened.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  void open() {
    lock.lock();
    try {
      open = true;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
