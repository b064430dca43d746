package sample;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

public class ClosedByTry {
  public static String coffee(Callable<String> kitchen) throws Exception {
    try (var cooks = Executors.newFixedThreadPool(2)) {
      return cooks.submit(kitchen).get();
    }
  }
}
