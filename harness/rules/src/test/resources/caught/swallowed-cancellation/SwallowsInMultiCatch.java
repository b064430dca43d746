package sample;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class SwallowsInMultiCatch {
  static String coffee(Future<String> coffee) {
    try {
      return coffee.get(1, TimeUnit.SECONDS);
    } catch (InterruptedException // expect: swallowed-cancellation
        | ExecutionException
        | TimeoutException any) {
      return null;
    }
  }
}
