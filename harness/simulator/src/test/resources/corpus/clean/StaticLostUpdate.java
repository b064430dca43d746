// Kind: lost update of a static field
// Shows: nothing
import java.util.concurrent.atomic.AtomicInteger;

class Program {
  static AtomicInteger count;

  static void run() throws Exception {
    count = new AtomicInteger();
    Thread[] threads = {new Thread(Program::add), new Thread(Program::add)};
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (count.get() != 20) {
      throw new AssertionError("counted " + count);
    }
  }

  static void add() {
    for (int i = 0; i < 10; i++) {
      count.incrementAndGet();
    }
  }
}
