// Kind: lock that is replaced while it is held
// Shows: nothing
class Program {
  final Object lock = new Object();
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
    synchronized (lock) {
      count++;
    }
  }
}
