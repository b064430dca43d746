package sample;

import java.util.concurrent.BlockingQueue;

public class RemembersIt {
  static String next(BlockingQueue<String> orders) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return orders.take();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
