package sample;

import java.util.concurrent.BlockingQueue;

public class WokenByInterrupt {
  private final Thread waiter = Thread.ofPlatform().unstarted(this::serve);
  private final BlockingQueue<Runnable> orders;

  WokenByInterrupt(BlockingQueue<Runnable> orders) {
    this.orders = orders;
  }

  void wake() {
    waiter.interrupt();
  }

  private Runnable next() {
    Runnable order = null;
    try {
      order = orders.take();
    } catch (InterruptedException woken) {
      // looks for what else there is
    }
    return order;
  }

  private void serve() {
    for (Runnable order = next(); order != null; order = next()) {
      order.run();
    }
  }
}
