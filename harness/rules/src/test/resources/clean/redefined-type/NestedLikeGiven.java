package sample;

public class NestedLikeGiven {
  interface Kitchen {
    String brewCoffee();
  }

  public static String brew(Kitchen kitchen) {
    return kitchen.brewCoffee();
  }
}
