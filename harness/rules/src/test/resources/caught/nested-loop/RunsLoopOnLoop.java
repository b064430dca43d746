package sample;

import given.Kitchen;
import given.Loop;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RunsLoopOnLoop {
  interface Desk extends Loop {
    <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main);
  }

  public static void coffee(Desk loop, Kitchen kitchen) {
    loop.execute(
        () -> {
          String cup = loop.runUntilComplete(kitchen::brewCoffee); // expect: nested-loop
          System.out.println(cup);
        });
  }
}
