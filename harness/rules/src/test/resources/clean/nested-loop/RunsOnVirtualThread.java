package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RunsOnVirtualThread {
  interface Desk {
    <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main);
  }

  public static CompletableFuture<String> coffee(Desk desk, Kitchen kitchen) {
    var answer = new CompletableFuture<String>();
    Thread.startVirtualThread(
        () -> answer.complete(desk.<String>runUntilComplete(kitchen::brewCoffee)));
    return answer;
  }
}
