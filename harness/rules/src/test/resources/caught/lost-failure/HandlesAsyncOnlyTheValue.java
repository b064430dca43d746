package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class HandlesAsyncOnlyTheValue {
  public static CompletableFuture<String> coffee(Kitchen kitchen, Executor guests) {
    return kitchen
        .brewCoffee()
        .handleAsync((cup, failure) -> "a cup of " + cup, guests); // expect: lost-failure
  }
}
