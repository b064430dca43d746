package sample;

import given.Kitchen;
import java.util.List;

public class JoinsBeforeItOrders {
  public static List<String> breakfast(Kitchen kitchen) {
    String coffee = kitchen.brewCoffee().join();
    String toast = kitchen.toastBread().join(); // expect: sequential-awaits
    return List.of(coffee, toast);
  }
}
