package sample;

import given.Kitchen;
import java.util.List;

public class JoinsAfterBothOrders {
  public static List<String> breakfast(Kitchen kitchen) {
    var coffee = kitchen.brewCoffee();
    var toast = kitchen.toastBread();
    return List.of(coffee.join(), toast.join());
  }
}
