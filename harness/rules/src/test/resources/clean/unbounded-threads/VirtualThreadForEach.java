package sample;

import java.util.List;

public class VirtualThreadForEach {
  static void cook(List<Runnable> orders) {
    for (Runnable order : orders) {
      Thread.startVirtualThread(order);
    }
  }
}
