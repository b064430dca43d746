package sample;

import given.Kitchen;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RecursionThatHandles {
  public static CompletableFuture<Void> notifyAll(Kitchen kitchen, List<String> guests) {
    var done = new CompletableFuture<Void>();
    next(kitchen, guests.iterator(), done);
    return done;
  }

  private static void next(Kitchen kitchen, Iterator<String> guests, CompletableFuture<Void> done) {
    if (!guests.hasNext()) {
      done.complete(null);
      return;
    }
    kitchen
        .notifyGuest(guests.next())
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                done.completeExceptionally(failure);
              } else {
                next(kitchen, guests, done);
              }
            });
  }
}
