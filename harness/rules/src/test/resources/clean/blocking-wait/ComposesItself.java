package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

/** A method that goes on with itself: its chain has no end that could be looked at. */
public class ComposesItself {
  public static CompletableFuture<Integer> cups(Kitchen kitchen, int wanted) {
    return kitchen
        .brewCoffee()
        .thenCompose(
            cup ->
                wanted == 1
                    ? CompletableFuture.completedFuture(1)
                    : cups(kitchen, wanted - 1).thenApply(others -> others + 1));
  }

  public static CompletableFuture<String> served(Kitchen kitchen) {
    return cups(kitchen, 3).thenApply(cups -> cups + " cups");
  }
}
