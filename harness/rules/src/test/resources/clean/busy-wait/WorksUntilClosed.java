package sample;

public class WorksUntilClosed {
  private volatile boolean open = true;

  void run(Runnable work) throws InterruptedException {
    while (open) {
      work.run();
      Thread.sleep(100);
    }
  }
}
