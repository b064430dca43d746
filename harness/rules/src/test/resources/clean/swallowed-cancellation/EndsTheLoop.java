package sample;

import java.util.concurrent.BlockingQueue;

public class EndsTheLoop {
  static void cook(BlockingQueue<String> orders, Runnable tidy) {
    try {
      while (true) {
        System.out.println(orders.take());
      }
    } catch (InterruptedException closingTime) {
      // the kitchen closes
    }
    tidy.run();
  }
}
