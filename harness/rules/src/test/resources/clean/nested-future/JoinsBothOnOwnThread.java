package sample;

import given.Kitchen;

public class JoinsBothOnOwnThread {
  public static String breakfast(Kitchen kitchen) {
    return kitchen.brewCoffee().thenApply(coffee -> kitchen.toastBread()).join().join();
  }
}
