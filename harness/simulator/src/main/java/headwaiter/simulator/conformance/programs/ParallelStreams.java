package headwaiter.simulator.conformance.programs;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Parallel streams, sorting and reducing on the common pool. */
final class ParallelStreams {
  private ParallelStreams() {}

  static String run() {
    int sum = IntStream.range(0, 16).parallel().peek(i -> Watch.nap(100)).sum();
    int smallest =
        Arrays.stream(new Random(1).ints(50_000).toArray()).parallel().sorted().limit(1).sum();
    return sum + " " + smallest;
  }
}
