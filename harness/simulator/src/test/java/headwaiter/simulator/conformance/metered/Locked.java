package headwaiter.simulator.conformance.metered;

/** Whoever computes in a monitor keeps the others out of it, though there are cores enough. */
final class Locked {
  private Locked() {}

  static String run() throws Exception {
    Object monitor = new Object();
    Runnable guarded =
        () -> {
          synchronized (monitor) {
            Work.burn(30);
          }
        };
    Thread one = Thread.ofVirtual().start(guarded);
    Thread two = Thread.ofPlatform().start(guarded);
    one.join();
    two.join();
    return "at " + Work.now();
  }
}
