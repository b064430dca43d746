package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RecursiveTask;

public class JoinsTasksOfPool extends RecursiveTask<Long> {
  private final long from;
  private final long to;

  public JoinsTasksOfPool(long from, long to) {
    this.from = from;
    this.to = to;
  }

  public static CompletableFuture<Long> sum(long to) {
    return CompletableFuture.supplyAsync(() -> new JoinsTasksOfPool(0, to).invoke());
  }

  @Override
  protected Long compute() {
    if (to - from < 1000) {
      long sum = 0;
      for (long i = from; i < to; i++) {
        sum += i;
      }
      return sum;
    }
    var left = new JoinsTasksOfPool(from, (from + to) / 2);
    var right = new JoinsTasksOfPool((from + to) / 2, to);
    left.fork();
    return right.compute() + left.join();
  }
}
