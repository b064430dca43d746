package sample;

public class LooksUnderLock {
  private boolean open;

  void enter() throws InterruptedException {
    while (true) {
      synchronized (this) {
        if (open) {
          return;
        }
      }
      Thread.sleep(1); // expect: busy-wait
    }
  }
}
