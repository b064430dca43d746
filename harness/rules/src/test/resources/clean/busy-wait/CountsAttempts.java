package sample;

public class CountsAttempts {
  private volatile boolean open;

  boolean enter() throws InterruptedException {
    for (int attempt = 0; attempt < 5 && !open; attempt++) {
      Thread.sleep(10);
    }
    return open;
  }
}
