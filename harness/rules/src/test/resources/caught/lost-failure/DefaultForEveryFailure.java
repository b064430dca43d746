package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class DefaultForEveryFailure {
  public static CompletableFuture<List<String>> breakfast(Kitchen kitchen) {
    return kitchen
        .toastBread()
        .exceptionally(burnt -> "nothing") // expect: lost-failure
        .thenCombine(kitchen.brewCoffee(), List::of);
  }
}
