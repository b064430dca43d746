package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

public class GetsOnVirtualThread {
  public static void breakfast(Kitchen kitchen, BiConsumer<String, String> guest) {
    Thread.startVirtualThread(
        () -> {
          try {
            CompletableFuture<String> coffee = kitchen.brewCoffee();
            String cup = coffee.get();
            guest.accept(cup, kitchen.toastBread().get()); // expect: sequential-awaits
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          } catch (ExecutionException failed) {
            guest.accept("", failed.toString());
          }
        });
  }
}
