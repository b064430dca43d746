package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class WaitsInHelper {
  public static List<String> breakfast(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    String cup = coffee.join();
    return List.of(cup, toast(kitchen));
  }

  private static String toast(Kitchen kitchen) {
    return kitchen.toastBread().join(); // expect: sequential-awaits
  }
}
