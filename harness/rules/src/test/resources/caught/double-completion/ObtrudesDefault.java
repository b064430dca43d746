package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ObtrudesDefault {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    coffee.whenComplete(
        (cup, failure) -> {
          if (failure != null) {
            coffee.obtrudeValue("tea"); // expect: double-completion
          }
        });
    return coffee;
  }
}
