package sample;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

public class EmptyCatchAroundGet {
  static String coffee(Future<String> coffee) throws InterruptedException {
    try {
      return coffee.get();
    } catch (ExecutionException burnt) { // expect: lost-failure
      return null;
    }
  }
}
