// Kind: check and act under two turns of one lock
// Shows: nothing
class Program {
  int balance = 100;

  static void run() throws Exception {
    Program account = new Program();
    Thread one = new Thread(() -> account.withdraw(80));
    Thread two = new Thread(() -> account.withdraw(80));
    one.start();
    two.start();
    one.join();
    two.join();
    if (account.balance() < 0) {
      throw new AssertionError("overdrawn: " + account.balance());
    }
  }

  synchronized void withdraw(int amount) {
    if (balance() >= amount) {
      take(amount);
    }
  }

  synchronized void take(int amount) {
    balance -= amount;
  }

  synchronized int balance() {
    return balance;
  }
}
