package sample;

import java.util.Set;

public class UnstartedThenStarted {
  static void cook(Set<Runnable> orders) {
    for (Runnable order : orders) {
      Thread cook = Thread.ofPlatform().daemon().unstarted(order);
      cook.start(); // expect: unbounded-threads
    }
  }
}
