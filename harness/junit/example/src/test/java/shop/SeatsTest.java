package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.junit.Simulated;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SeatsTest {
  @Test
  @Simulated(schedules = 500)
  void sells_no_seat_twice() throws InterruptedException {
    Seats seats = new Seats(1);
    AtomicInteger sold = new AtomicInteger();
    Runnable customer =
        () -> {
          if (seats.book()) {
            sold.incrementAndGet();
          }
        };

    Thread one = Thread.ofVirtual().name("one").start(customer);
    Thread two = Thread.ofVirtual().name("two").start(customer);
    one.join();
    two.join();

    assertEquals(1, sold.get());
  }
}
