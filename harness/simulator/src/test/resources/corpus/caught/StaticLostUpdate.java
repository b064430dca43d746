// Kind: lost update of a static field
// Shows: wrong, race

class Program {
  static int count;

  static void run() throws Exception {
    count = 0;
    Thread[] threads = {new Thread(Program::add), new Thread(Program::add)};
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (count != 20) {
      throw new AssertionError("counted " + count);
    }
  }

  static void add() {
    for (int i = 0; i < 10; i++) {
      count++;
    }
  }
}
