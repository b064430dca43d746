package sample;

import java.util.concurrent.Future;

public class CatchesEverything {
  static String coffee(Future<String> coffee) {
    try {
      return coffee.get();
    } catch (Exception any) { // expect: swallowed-cancellation
      return null;
    }
  }
}
