package headwaiter.verify.planted.clocks.worker;

final class ForbiddenNanos {
  long read() {
    return System.nanoTime();
  }
}
