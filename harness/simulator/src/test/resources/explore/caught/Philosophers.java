import java.util.ArrayList;
import java.util.List;

class Program {
  static void run() throws Exception {
    Object[] forks = {new Object(), new Object(), new Object()};
    List<Thread> philosophers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int seat = i;
      philosophers.add(
          Thread.ofPlatform()
              .name("philosopher " + seat)
              .start(() -> eat(forks[seat], forks[(seat + 1) % 3])));
    }
    for (Thread philosopher : philosophers) {
      philosopher.join();
    }
  }

  static void eat(Object left, Object right) {
    synchronized (left) {
      synchronized (right) { // torn
        Thread.yield();
      }
    }
  }
}
