package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class NullForEveryFailure {
  public static CompletableFuture<String> toast(Kitchen kitchen) {
    return kitchen.toastBread().exceptionally(burnt -> null); // expect: lost-failure
  }
}
