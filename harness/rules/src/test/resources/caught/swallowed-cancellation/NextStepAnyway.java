package sample;

import java.util.concurrent.BlockingQueue;

public class NextStepAnyway {
  static void cook(BlockingQueue<String> orders, int number) {
    for (int i = 0; i < number; i++) {
      try {
        System.out.println(orders.take());
      } catch (InterruptedException stop) { // expect: swallowed-cancellation
        System.err.println("order " + i + " was interrupted");
      }
    }
  }
}
