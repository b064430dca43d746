package sample;

import java.util.List;
import java.util.concurrent.Executors;

public class PoolForAll {
  static void cook(List<Runnable> orders) {
    try (var cooks = Executors.newFixedThreadPool(4)) {
      orders.forEach(cooks::execute);
    }
  }
}
