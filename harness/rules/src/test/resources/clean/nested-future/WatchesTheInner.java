package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class WatchesTheInner {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen, CompletableFuture<Void> done) {
    kitchen
        .brewCoffee()
        .thenApply(kitchen::notifyGuest)
        .whenComplete(
            (sent, failure) -> {
              if (failure == null) {
                sent.thenAccept(done::complete).exceptionally(lost -> fail(done, lost));
              } else {
                done.completeExceptionally(failure);
              }
            });
    return done;
  }

  private static Void fail(CompletableFuture<?> done, Throwable failure) {
    done.completeExceptionally(failure);
    return null;
  }
}
