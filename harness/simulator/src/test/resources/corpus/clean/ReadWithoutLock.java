// Kind: lock for writers only
// Shows: nothing
class Program {
  int balance;

  static void run() throws Exception {
    Program account = new Program();
    Thread one = new Thread(() -> account.pay(5));
    Thread two = new Thread(() -> account.balance());
    one.start();
    two.start();
    one.join();
    two.join();
  }

  synchronized void pay(int amount) {
    balance += amount;
  }

  synchronized int balance() {
    return balance;
  }
}
