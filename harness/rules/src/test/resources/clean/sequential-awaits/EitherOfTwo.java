package sample;

import given.Kitchen;

public class EitherOfTwo {
  public static String breakfast(Kitchen kitchen, boolean thirsty) {
    if (thirsty) {
      return kitchen.brewCoffee().join();
    }
    return kitchen.toastBread().join();
  }
}
