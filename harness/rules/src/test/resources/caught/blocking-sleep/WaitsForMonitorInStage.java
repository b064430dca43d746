package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class WaitsForMonitorInStage {
  private boolean open;

  public CompletableFuture<Void> serve(Kitchen kitchen) {
    return kitchen.toastBread().thenAccept(toast -> awaitOpen());
  }

  public synchronized void open() {
    open = true;
    notifyAll();
  }

  private synchronized void awaitOpen() {
    while (!open) {
      try {
        wait(); // expect: blocking-sleep
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
