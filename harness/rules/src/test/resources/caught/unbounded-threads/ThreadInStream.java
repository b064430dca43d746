package sample;

import java.util.List;
import java.util.stream.Stream;

public class ThreadInStream {
  static List<Thread> cook(Stream<Runnable> orders) {
    return orders
        .map(
            order -> {
              Thread cook = new Thread(order);
              cook.start(); // expect: unbounded-threads
              return cook;
            })
        .toList();
  }
}
