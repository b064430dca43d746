package sample;

import java.util.concurrent.RecursiveTask;

public class ForksAndJoins extends RecursiveTask<Integer> {
  private final int depth;

  public ForksAndJoins(int depth) {
    this.depth = depth;
  }

  @Override
  protected Integer compute() {
    if (depth == 0) {
      return 1;
    }
    var left = new ForksAndJoins(depth - 1);
    left.fork();
    return new ForksAndJoins(depth - 1).compute() + left.join();
  }
}
