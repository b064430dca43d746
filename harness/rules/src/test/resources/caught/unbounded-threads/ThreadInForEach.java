package sample;

import java.util.List;

public class ThreadInForEach {
  static void cook(List<Runnable> orders) {
    orders.forEach(order -> new Thread(order).start()); // expect: unbounded-threads
  }
}
