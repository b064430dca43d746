package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public class OwnMeaningOfBlocking {
  private final AtomicBoolean blocked = new AtomicBoolean();

  public CompletableFuture<String> coffee(Kitchen kitchen) {
    runBlocking(() -> System.out.println("coffee"));
    return kitchen.brewCoffee();
  }

  private void runBlocking(Runnable work) {
    blocked.set(true);
    work.run();
    blocked.set(false);
  }
}
