package sample;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

public class TellsByFalse {
  static boolean isServed(Future<String> coffee) throws InterruptedException {
    try {
      coffee.get();
      return true;
    } catch (ExecutionException burnt) {
      return false;
    }
  }
}
