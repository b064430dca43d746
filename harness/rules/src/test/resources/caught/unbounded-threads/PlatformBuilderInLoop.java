package sample;

import java.util.ArrayList;
import java.util.List;

public class PlatformBuilderInLoop {
  static List<Thread> cook(List<Runnable> orders) {
    List<Thread> cooks = new ArrayList<>();
    for (Runnable order : orders) {
      cooks.add(Thread.ofPlatform().start(order)); // expect: unbounded-threads
    }
    return cooks;
  }
}
