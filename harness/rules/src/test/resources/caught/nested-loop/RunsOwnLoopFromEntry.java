package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class RunsOwnLoopFromEntry {
  static final class Desk {
    <T> T runUntilComplete(CompletionStage<T> main) {
      return main.toCompletableFuture().getNow(null);
    }
  }

  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    String cup = new Desk().runUntilComplete(kitchen.brewCoffee()); // expect: nested-loop
    return CompletableFuture.completedFuture(cup);
  }
}
