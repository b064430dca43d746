package sample;

import java.util.concurrent.BlockingQueue;

public class TakesAgain {
  static String next(BlockingQueue<String> orders) {
    while (true) {
      try {
        return orders.take();
      } catch (InterruptedException again) { // expect: swallowed-cancellation
        // there is nothing to throw it with
      }
    }
  }
}
