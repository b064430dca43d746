package sample;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class RingsItsOwnBell implements AutoCloseable {
  private final BlockingQueue<String> orders = new ArrayBlockingQueue<>(10);
  private volatile boolean open = true;
  private final Thread cook = Thread.startVirtualThread(this::cook);

  private void cook() {
    while (open) {
      try {
        System.out.println(orders.take());
      } catch (InterruptedException bell) {
        // looks whether it is still open
      }
    }
  }

  @Override
  public void close() {
    open = false;
    cook.interrupt();
  }
}
