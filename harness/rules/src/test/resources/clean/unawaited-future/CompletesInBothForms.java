package sample;

import given.Kitchen;
import given.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

public class CompletesInBothForms {
  public static CompletableFuture<String> onLoop(Kitchen kitchen, Loop loop) {
    var result = new CompletableFuture<String>();
    kitchen.brewCoffee().whenCompleteAsync(into(result), loop);
    kitchen
        .toastBread()
        .thenAccept(System.out::println)
        .exceptionally(CompletesInBothForms::logged);
    return result;
  }

  private static <T> BiConsumer<T, Throwable> into(CompletableFuture<T> target) {
    return (value, failure) -> {
      if (failure == null) {
        target.complete(value);
      } else {
        target.completeExceptionally(failure);
      }
    };
  }

  private static Void logged(Throwable failure) {
    System.err.println(failure);
    return null;
  }
}
