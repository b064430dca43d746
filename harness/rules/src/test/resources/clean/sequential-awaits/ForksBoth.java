package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;

public class ForksBoth {
  public static List<String> breakfast(Kitchen kitchen) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      var coffee = scope.fork(() -> kitchen.brewCoffee().join());
      var toast = scope.fork(() -> kitchen.toastBread().join());
      scope.join();
      return List.of(coffee.get(), toast.get());
    }
  }
}
