package shop.caught;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.junit.Simulated;
import org.junit.jupiter.api.Test;

public class Races {
  private static final class Counter {
    private int count;

    void increment() {
      count++;
    }
  }

  @Test
  @Simulated(schedules = 300)
  void loses_an_update() throws InterruptedException {
    Counter counter = new Counter();
    Thread one = new Thread(counter::increment, "one");
    Thread two = new Thread(counter::increment, "two");
    one.start();
    two.start();
    one.join();
    two.join();
    assertEquals(2, counter.count);
  }
}
