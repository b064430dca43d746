package headwaiter.simulator.conformance.programs;

/** Two threads count under a lock: no race. */
final class Ordered {
  private int count;

  private Ordered() {}

  static String run() throws InterruptedException {
    Ordered shared = new Ordered();
    Thread one = new Thread(shared::add);
    Thread other = new Thread(shared::add);
    one.start();
    other.start();
    one.join();
    other.join();
    return "counted " + shared.count;
  }

  private synchronized void add() {
    count++;
  }
}
