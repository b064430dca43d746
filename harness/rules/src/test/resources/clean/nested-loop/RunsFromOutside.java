package sample;

import given.Kitchen;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RunsFromOutside {
  interface Desk {
    <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main);
  }

  public static String coffee(Desk desk, Kitchen kitchen) {
    return desk.runUntilComplete(kitchen::brewCoffee);
  }
}
