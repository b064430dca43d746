package sample;

import java.util.List;

public class ThreadForEachElement {
  static void cook(List<Runnable> orders) {
    for (Runnable order : orders) {
      new Thread(order).start(); // expect: unbounded-threads
    }
  }
}
