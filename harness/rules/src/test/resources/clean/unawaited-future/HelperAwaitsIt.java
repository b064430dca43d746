package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

public class HelperAwaitsIt {
  public static void main(String[] args) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.complete("tea");
    await(promise.thenApply(String::toUpperCase));
  }

  public static void serve(Kitchen kitchen) {
    await(kitchen.notifyGuest("Ann"));
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
