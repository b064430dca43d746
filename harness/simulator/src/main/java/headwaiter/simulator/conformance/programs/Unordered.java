package headwaiter.simulator.conformance.programs;

/** Two threads count without a lock: a race, in every schedule. */
final class Unordered {
  private int count;

  private Unordered() {}

  static String run() throws InterruptedException {
    Unordered shared = new Unordered();
    Thread one = new Thread(shared::add);
    Thread other = new Thread(shared::add);
    one.start();
    other.start();
    one.join();
    other.join();
    return "counted " + shared.count;
  }

  private void add() {
    count++;
  }
}
