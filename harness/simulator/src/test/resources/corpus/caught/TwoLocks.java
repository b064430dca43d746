// Kind: one field under two locks
// Shows: wrong, race
class Program {
  static final Object CLASS_LOCK = new Object();
  int count;

  static void run() throws Exception {
    Program shared = new Program();
    Thread one = new Thread(shared::add);
    Thread two = new Thread(shared::addToo);
    one.start();
    two.start();
    one.join();
    two.join();
    if (shared.count != 2) {
      throw new AssertionError("counted " + shared.count);
    }
  }

  synchronized void add() {
    count++;
  }

  void addToo() {
    synchronized (CLASS_LOCK) {
      count++;
    }
  }
}
