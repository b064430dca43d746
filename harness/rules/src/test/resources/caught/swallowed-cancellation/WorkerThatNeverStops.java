package sample;

import java.util.concurrent.BlockingQueue;

public class WorkerThatNeverStops {
  static void start(BlockingQueue<String> orders) {
    Thread.startVirtualThread(
        () -> {
          while (true) {
            try {
              System.out.println(orders.take());
            } catch (InterruptedException stop) { // expect: swallowed-cancellation
            }
          }
        });
  }
}
