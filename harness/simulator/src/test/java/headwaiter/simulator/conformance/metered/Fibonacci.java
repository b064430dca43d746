package headwaiter.simulator.conformance.metered;

/** Recursion computes, too: 1,664,079 calls. */
final class Fibonacci {
  private Fibonacci() {}

  static String run() {
    return fib(29) + " at " + Work.now();
  }

  private static int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
