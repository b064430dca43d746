package shop.caught;

import static java.time.Duration.ofMillis;

import headwaiter.junit.Simulated;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import shop.Nap;

@Simulated
public class Hangs {
  @Test
  void locks_in_two_orders() {
    Object left = new Object();
    Object right = new Object();
    new Thread(() -> both(right, left), "other").start();
    both(left, right);
  }

  private static void both(Object first, Object second) {
    synchronized (first) {
      Nap.of(ofMillis(100));
      synchronized (second) {
        Nap.of(ofMillis(100));
      }
    }
  }

  @Test
  void waits_for_nobody() {
    new CompletableFuture<String>().join();
  }
}
