package sample;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

public class PollsWithDeadline {
  private final Queue<String> orders = new ConcurrentLinkedQueue<>();

  boolean isEmptyIn(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (!orders.isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5); // expect: busy-wait
    }
    return orders.isEmpty();
  }
}
