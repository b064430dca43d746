package headwaiter.simulator.conformance.metered;

/** Computing and sleeping by turns on one core: while one sleeps the other computes. */
final class Waits {
  private Waits() {}

  static String run() throws Exception {
    Runnable both =
        () -> {
          try {
            for (int i = 0; i < 5; i++) {
              Work.burn(10);
              Thread.sleep(10);
            }
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Thread one = Thread.ofPlatform().start(both);
    Thread two = Thread.ofPlatform().start(both);
    one.join();
    two.join();
    return "at " + Work.now();
  }
}
