package sample;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class GivenAway {
  public static ExecutorService cooks(int number) {
    var cooks = Executors.newFixedThreadPool(number);
    cooks.execute(() -> System.out.println("We are open."));
    return cooks;
  }
}
