// Kind: permit that only success gives back
// Shows: nothing
import java.util.concurrent.Semaphore;

class Program {
  final Semaphore permits = new Semaphore(1);

  static void run() throws Exception {
    Program pool = new Program();
    Thread one = new Thread(() -> pool.work(0));
    Thread two = new Thread(() -> pool.work(1));
    one.start();
    two.start();
    one.join();
    two.join();
  }

  void work(int number) {
    permits.acquireUninterruptibly();
    try {
      if (10 / number > 0) {
      }
    } catch (ArithmeticException e) {
      Thread.onSpinWait();
    } finally {
      permits.release();
    }
  }
}
