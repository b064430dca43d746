package headwaiter.simulator.conformance.programs;

/** Two thousand platform threads. */
final class ManyPlatformThreads {
  private ManyPlatformThreads() {}

  static String run() throws Exception {
    Thread[] threads = new Thread[2_000];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> Watch.nap(1_000));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return threads[threads.length - 1].getName();
  }
}
