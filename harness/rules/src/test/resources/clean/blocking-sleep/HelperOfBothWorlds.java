package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class HelperOfBothWorlds {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return timed(() -> kitchen.brewCoffee());
  }

  public static void main(String[] args) {
    timed(
        () -> {
          try {
            Thread.sleep(1000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return "done";
        });
  }

  private static <T> T timed(Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    System.out.println(System.nanoTime() - start);
    return result;
  }
}
