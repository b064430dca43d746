package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;

/** A static initialiser waits for what nobody completes. */
final class LazyDeadlock {
  private LazyDeadlock() {}

  static String run() {
    Thread.ofVirtual().start(() -> Watch.nap(100));
    return Lazy.VALUE;
  }

  private static final class Lazy {
    static final String VALUE = new CompletableFuture<String>().join();
  }
}
