package headwaiter.simulator.conformance.programs;

/** A stopwatch, and a nap that nothing interrupts. */
final class Watch {
  private final long began = System.nanoTime();

  /** Milliseconds since it was made. */
  long millis() {
    return (System.nanoTime() - began) / 1_000_000;
  }

  static void nap(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
