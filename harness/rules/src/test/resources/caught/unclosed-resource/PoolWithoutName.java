package sample;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class PoolWithoutName {
  public static Future<String> coffee(Callable<String> kitchen) {
    return Executors.newSingleThreadExecutor().submit(kitchen); // expect: unclosed-resource
  }
}
