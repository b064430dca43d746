// Kind: increment of a volatile field
// Shows: wrong
class Program {
  volatile int count;

  static void run() throws Exception {
    Program shared = new Program();
    Thread one = Thread.ofVirtual().start(shared::add);
    Thread two = Thread.ofVirtual().start(shared::add);
    one.join();
    two.join();
    if (shared.count != 2) {
      throw new AssertionError("counted " + shared.count);
    }
  }

  void add() {
    count++;
  }
}
