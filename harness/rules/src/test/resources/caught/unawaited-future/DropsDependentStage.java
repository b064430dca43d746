package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class DropsDependentStage {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    var result = new CompletableFuture<String>();
    kitchen.brewCoffee().thenAccept(result::complete); // expect: unawaited-future
    return result;
  }
}
