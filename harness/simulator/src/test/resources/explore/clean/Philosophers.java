import java.util.ArrayList;
import java.util.List;

class Program {
  static void run() throws Exception {
    Object[] forks = {new Object(), new Object(), new Object()};
    List<Thread> philosophers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int low = Math.min(i, (i + 1) % 3);
      int high = Math.max(i, (i + 1) % 3);
      philosophers.add(
          Thread.ofPlatform()
              .name("philosopher " + i)
              .start(() -> eat(forks[low], forks[high])));
    }
    for (Thread philosopher : philosophers) {
      philosopher.join();
    }
  }

  static void eat(Object low, Object high) {
    synchronized (low) {
      synchronized (high) {
        Thread.yield();
      }
    }
  }
}
