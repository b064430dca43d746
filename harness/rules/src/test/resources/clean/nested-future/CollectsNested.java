package sample;

import given.Kitchen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class CollectsNested {
  public static CompletableFuture<List<String>> breakfast(Kitchen kitchen) {
    List<CompletableFuture<CompletableFuture<String>>> orders = new ArrayList<>();
    for (int guest = 0; guest < 3; guest++) {
      orders.add(kitchen.brewCoffee().thenApply(coffee -> kitchen.toastBread()));
    }
    return CompletableFuture.allOf(orders.toArray(CompletableFuture<?>[]::new))
        .thenCompose(
            all -> {
              var inner = orders.stream().map(CompletableFuture::join).toList();
              return CompletableFuture.allOf(inner.toArray(CompletableFuture<?>[]::new))
                  .thenApply(done -> inner.stream().map(CompletableFuture::join).toList());
            });
  }
}
