package sample;

import java.util.List;

public class VirtualBuilderInLoop {
  static void cook(List<Runnable> orders) {
    for (Runnable order : orders) {
      Thread.ofVirtual().name("cook").start(order);
    }
  }
}
