package sample;

import java.util.Queue;

public class DrainsQueue {
  static void drain(Queue<Runnable> orders) {
    while (!orders.isEmpty()) {
      orders.remove().run();
    }
  }
}
