package sample;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

public class OwnExecutors {
  public static int sum(Callable<Integer> one, Callable<Integer> two) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = pool.submit(one);
      Future<Integer> second = pool.submit(two);
      int dice = ThreadLocalRandom.current().nextInt(6);
      return first.get(1, TimeUnit.SECONDS) + second.get(1, TimeUnit.SECONDS) + dice;
    }
  }
}
