// Kind: two locks in opposite order
// Shows: nothing
class Program {
  final Object left = new Object();
  final Object right = new Object();

  static void run() throws Exception {
    Program shared = new Program();
    Thread one = new Thread(() -> shared.both(shared.left, shared.right));
    Thread two = new Thread(() -> shared.both(shared.left, shared.right));
    one.start();
    two.start();
    one.join();
    two.join();
  }

  void both(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        Thread.onSpinWait();
      }
    }
  }
}
