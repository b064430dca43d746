// Kind: lock order that depends on arguments
// Shows: nothing
import java.util.concurrent.locks.ReentrantLock;

class Program {
  static final class Account {
    final int number;
    final ReentrantLock lock = new ReentrantLock();
    int balance = 100;

    Account(int number) {
      this.number = number;
    }
  }

  static void run() throws Exception {
    Account a = new Account(1);
    Account b = new Account(2);
    Thread one = new Thread(() -> transfer(a, b, 10));
    Thread two = new Thread(() -> transfer(b, a, 20));
    one.start();
    two.start();
    one.join();
    two.join();
    if (a.balance + b.balance != 200) {
      throw new AssertionError("money lost");
    }
  }

  static void transfer(Account from, Account to, int amount) {
    Account first = from.number < to.number ? from : to;
    Account second = first == from ? to : from;
    first.lock.lock();
    try {
      second.lock.lock();
      try {
        from.balance -= amount;
        to.balance += amount;
      } finally {
        second.lock.unlock();
      }
    } finally {
      first.lock.unlock();
    }
  }
}
