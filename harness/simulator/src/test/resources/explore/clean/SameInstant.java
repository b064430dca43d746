/** Both wake up at the same instant; neither has to wait for the other. */
class Program {
  int count;

  static void run() throws Exception {
    Program shared = new Program();
    Thread one = Thread.startVirtualThread(shared::addLater);
    Thread two = Thread.startVirtualThread(shared::addLater);
    one.join();
    two.join();
    if (shared.count != 2) {
      throw new AssertionError("counted " + shared.count);
    }
  }

  void addLater() {
    try {
      Thread.sleep(1_000);
      add();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void add() {
    count++;
  }
}
