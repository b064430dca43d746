package headwaiter.simulator.conformance.programs;

/** Subclasses of Thread, builders, and threads that know themselves. */
final class PlatformThreads {
  private PlatformThreads() {}

  static String run() throws Exception {
    Worker one = new Worker(1);
    Worker two = new Worker(2);
    one.start();
    two.start();
    one.join();
    two.join();
    Thread built = Thread.ofPlatform().name("built").daemon().start(() -> Watch.nap(500));
    built.join();
    boolean refused = false;
    try {
      built.start();
    } catch (IllegalThreadStateException e) {
      refused = true;
    }
    return one.seen + " " + two.seen + " " + built.isVirtual() + " " + refused;
  }

  private static final class Worker extends Thread {
    private final int number;
    private String seen = "";

    Worker(int number) {
      super("worker-" + number);
      this.number = number;
    }

    @Override
    public void run() {
      Watch.nap(100 * number);
      seen = getName() + (Thread.currentThread() == this);
    }
  }
}
