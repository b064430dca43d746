package sample;

import java.util.List;

public class OneThreadForAll {
  static void cook(List<Runnable> orders) {
    new Thread(() -> orders.forEach(Runnable::run)).start();
  }
}
