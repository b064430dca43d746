package sample;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

public class RethrowsCause {
  static String coffee(Future<String> coffee) throws InterruptedException {
    try {
      return coffee.get();
    } catch (ExecutionException burnt) {
      throw new IllegalStateException(burnt.getCause());
    }
  }
}
