package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class SleepsInStage {
  private volatile boolean open;

  public void open() {
    open = true;
  }

  public CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen.brewCoffee().thenApply(this::serve);
  }

  private String serve(String cup) {
    while (!open) {
      pause();
    }
    try {
      while (!open) {
        Thread.sleep(10); // expect: busy-wait
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return cup;
  }

  private static void pause() {
    System.out.println("not yet");
  }
}
