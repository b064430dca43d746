package headwaiter.simulator.conformance.programs;

/** Two threads, each waiting for the end of the other. */
final class JoinDeadlock {
  private JoinDeadlock() {}

  static String run() throws Exception {
    Thread[] threads = new Thread[2];
    for (int i = 0; i < 2; i++) {
      int other = 1 - i;
      threads[i] =
          new Thread(
              () -> {
                Watch.nap(10);
                try {
                  threads[other].join();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
    threads[0].start();
    threads[1].start();
    threads[0].join();
    return "never";
  }
}
