package headwaiter.simulator.conformance.metered;

/** Spinning is computing: it takes half of the one core from the work that it waits for. */
final class Spinner {
  private static volatile boolean done;

  private Spinner() {}

  static String run() throws Exception {
    Thread worker =
        Thread.ofPlatform()
            .start(
                () -> {
                  Work.burn(50);
                  done = true;
                });
    while (!done) {
      // Looks again.
    }
    long seen = Work.now();
    worker.join();
    return "seen at " + seen;
  }
}
