// Kind: lock that is replaced while it is held
// Shows: wrong, race
class Program {
  Integer lock = 1_000;
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
      lock++;
      count++;
    }
  }
}
