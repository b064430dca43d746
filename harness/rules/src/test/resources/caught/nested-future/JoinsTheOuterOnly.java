package sample;

import given.Kitchen;

public class JoinsTheOuterOnly {
  public static void breakfast(Kitchen kitchen) {
    kitchen
        .brewCoffee()
        .thenApply(kitchen::notifyGuest) // expect: nested-future
        .join();
  }
}
