package sample;

import java.util.List;
import java.util.concurrent.StructuredTaskScope;

public class ForksForEach {
  static void cook(List<Runnable> orders) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      for (Runnable order : orders) {
        scope.fork(order);
      }
      scope.join();
    }
  }
}
