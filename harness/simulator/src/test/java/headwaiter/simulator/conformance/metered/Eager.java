package headwaiter.simulator.conformance.metered;

/** A static initialiser computes. */
final class Eager {
  private Eager() {}

  static String run() {
    return Made.AT + " " + Work.now();
  }

  static final class Made {
    static final long AT;

    static {
      Work.burn(40);
      AT = Work.now();
    }
  }
}
