// Kind: lost wake-up
// Shows: nothing
class Program {
  boolean ready;

  static void run() throws Exception {
    Program door = new Program();
    Thread waiter = new Thread(door::pass);
    waiter.start();
    door.open();
    waiter.join();
  }

  void pass() {
    try {
      synchronized (this) {
        while (!ready) {
          wait();
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  synchronized void open() {
    ready = true;
    notifyAll();
  }
}
