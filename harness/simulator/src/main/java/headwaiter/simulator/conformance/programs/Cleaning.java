package headwaiter.simulator.conformance.programs;

import java.lang.ref.Cleaner;

/** A cleaner runs what it is told to, once, when it is told to. */
final class Cleaning {
  private Cleaning() {}

  static String run() {
    StringBuffer seen = new StringBuffer();
    Cleaner cleaner = Cleaner.create();
    Cleaner.Cleanable cleanable = cleaner.register(new Object(), () -> seen.append("cleaned"));
    cleanable.clean();
    cleanable.clean();
    return seen.toString();
  }
}
