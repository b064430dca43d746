package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ToastAfterCoffee {
  public static CompletableFuture<List<String>> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenCompose(
            coffee ->
                kitchen
                    .toastBread() // expect: sequential-awaits
                    .thenApply(toast -> List.of(coffee, toast)));
  }
}
