package headwaiter.simulator.conformance.metered;

import java.util.stream.IntStream;

/** Eight pieces of 100 ms in the common pool. */
final class ParallelStream {
  private ParallelStream() {}

  static String run() {
    int sum =
        IntStream.range(0, 8)
            .parallel()
            .map(
                i -> {
                  Work.burn(100);
                  return i;
                })
            .sum();
    return "sum " + sum;
  }
}
