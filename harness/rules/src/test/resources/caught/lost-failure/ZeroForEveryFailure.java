package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ZeroForEveryFailure {
  public static CompletableFuture<Integer> sum(CompletableFuture<Integer> first, Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(String::length)
        .exceptionally(failure -> null) // expect: lost-failure
        .thenCombine(first, Integer::sum);
  }
}
