package sample;

import java.util.concurrent.CompletableFuture;

public class ExhaustiveSwitch {
  sealed interface Dish permits Soup, Cake {}

  record Soup() implements Dish {}

  record Cake() implements Dish {}

  public CompletableFuture<String> cook(Dish dish) {
    return switch (dish) {
      case Soup soup -> CompletableFuture.completedFuture("soup");
      case Cake cake -> CompletableFuture.completedFuture("cake");
    };
  }
}
