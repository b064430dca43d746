package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class CombinesInOneLine {
  public static CompletableFuture<List<String>> breakfast(Kitchen kitchen) {
    return kitchen.brewCoffee().thenCombine(kitchen.toastBread(), List::of);
  }
}
