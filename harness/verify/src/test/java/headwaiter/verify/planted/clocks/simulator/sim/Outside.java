package headwaiter.verify.planted.clocks.simulator.sim;

final class Outside {
  final class PermittedNanos {
    long read() {
      return System.nanoTime();
    }
  }
}
