package sample;

public class AsksByGetter {
  private int guests;

  synchronized int guests() {
    return guests;
  }

  void close() throws InterruptedException {
    while (guests() > 0) {
      Thread.sleep(100); // expect: busy-wait
    }
  }
}
