package headwaiter.simulator.conformance.metered;

/** A short job comes 3 ms after a long one, and does not have to wait for its end. */
final class Turns {
  private Turns() {}

  static String run() throws Exception {
    long[] ends = new long[2];
    Thread big =
        Thread.startVirtualThread(
            () -> {
              Work.burn(100);
              ends[0] = Work.now();
            });
    Thread.sleep(3);
    Thread small =
        Thread.startVirtualThread(
            () -> {
              Work.burn(5);
              ends[1] = Work.now();
            });
    big.join();
    small.join();
    return ends[1] + " " + ends[0];
  }
}
