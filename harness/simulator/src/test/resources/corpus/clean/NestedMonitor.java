// Kind: wait that keeps the outer lock
// Shows: nothing
class Program {
  final Object inner = new Object();
  boolean ready;

  static void run() throws Exception {
    Program door = new Program();
    Thread waiter = new Thread(door::pass);
    waiter.start();
    Thread.sleep(10);
    door.open();
    waiter.join();
  }

  void pass() {
    synchronized (inner) {
      while (!ready) {
        try {
          inner.wait();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  void open() {
    synchronized (inner) {
      ready = true;
      inner.notifyAll();
    }
  }
}
