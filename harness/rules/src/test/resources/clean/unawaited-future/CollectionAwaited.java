package sample;

import given.Kitchen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class CollectionAwaited {
  public static CompletableFuture<Void> notifyAll(Kitchen kitchen, List<String> guests) {
    List<CompletableFuture<Void>> told = new ArrayList<>();
    for (String guest : guests) {
      told.add(kitchen.notifyGuest(guest));
    }
    return CompletableFuture.allOf(told.toArray(CompletableFuture[]::new));
  }
}
