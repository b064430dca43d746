package sample;

public class WaitsForMonitor {
  private boolean open;

  synchronized void enter() throws InterruptedException {
    while (!open) {
      wait();
    }
  }
}
