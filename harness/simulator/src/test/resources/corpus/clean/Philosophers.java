// Kind: dining philosophers
// Shows: nothing
import java.util.ArrayList;
import java.util.List;

class Program {
  static void run() throws Exception {
    Object[] forks = {new Object(), new Object(), new Object()};
    List<Thread> philosophers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int left = Math.min(i, (i + 1) % 3);
      int right = Math.max(i, (i + 1) % 3);
      philosophers.add(new Thread(() -> eat(forks[left], forks[right])));
    }
    for (Thread philosopher : philosophers) {
      philosopher.start();
    }
    for (Thread philosopher : philosophers) {
      philosopher.join();
    }
  }

  static void eat(Object left, Object right) {
    synchronized (left) {
      synchronized (right) {
        Thread.yield();
      }
    }
  }
}
