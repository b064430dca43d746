package sample;

import java.util.concurrent.Callable;

public class LikeOneOfTheJdk {
  public static int one() throws Exception {
    Callable<Integer> task = new Task();
    return task.call();
  }
}

class Task implements Callable<Integer> {
  @Override
  public Integer call() {
    return 1;
  }
}
