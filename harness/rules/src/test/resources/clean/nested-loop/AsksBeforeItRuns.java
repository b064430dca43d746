package sample;

import given.Kitchen;
import given.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class AsksBeforeItRuns {
  interface Desk extends Loop {
    <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main);
  }

  public static CompletableFuture<String> coffee(Desk desk, Kitchen kitchen) {
    if (desk.inLoop()) {
      return kitchen.brewCoffee();
    }
    return CompletableFuture.completedFuture(desk.<String>runUntilComplete(kitchen::brewCoffee));
  }
}
