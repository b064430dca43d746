package headwaiter.simulator.conformance.metered;

import java.util.ArrayList;
import java.util.List;

/** Timers are due on time though every core is busy. */
final class Punctual {
  private Punctual() {}

  static String run() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(Thread.ofPlatform().start(() -> Work.burn(100)));
    }
    Thread.sleep(35);
    long woke = Work.now();
    for (Thread thread : threads) {
      thread.join();
    }
    return woke + " " + Work.now();
  }
}
