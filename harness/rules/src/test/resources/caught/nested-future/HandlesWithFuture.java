package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class HandlesWithFuture {
  public static CompletableFuture<Object> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .handle( // expect: nested-future
            (coffee, failure) -> failure == null ? kitchen.toastBread() : kitchen.brewCoffee());
  }
}
