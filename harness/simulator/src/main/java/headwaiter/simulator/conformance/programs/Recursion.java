package headwaiter.simulator.conformance.programs;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Divide and conquer on a pool of its own. */
final class Recursion {
  private Recursion() {}

  static String run() {
    try (ForkJoinPool pool = new ForkJoinPool(4)) {
      return pool.invoke(new Sum(0, 64)) + " " + pool.getParallelism();
    }
  }

  private static final class Sum extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1;
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Long compute() {
      if (to - from == 4) {
        Watch.nap(100);
        return 4L * from + 6;
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(from, middle);
      left.fork();
      return new Sum(middle, to).compute() + left.join();
    }
  }
}
