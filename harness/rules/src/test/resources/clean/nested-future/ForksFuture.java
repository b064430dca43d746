package sample;

import given.Kitchen;
import java.util.concurrent.StructuredTaskScope;

public class ForksFuture {
  public static String breakfast(Kitchen kitchen) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      var order = scope.fork(() -> kitchen.brewCoffee());
      scope.join();
      return order.get().join();
    }
  }
}
