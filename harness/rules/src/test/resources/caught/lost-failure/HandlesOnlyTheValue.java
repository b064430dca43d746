package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class HandlesOnlyTheValue {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .handle((cup, failure) -> cup == null ? "water" : cup); // expect: lost-failure
  }
}
