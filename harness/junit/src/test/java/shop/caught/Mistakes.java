package shop.caught;

import static headwaiter.api.VirtualTime.assertMaxConcurrency;
import static headwaiter.api.VirtualTime.assertNothingPending;
import static headwaiter.api.VirtualTime.assertOverlaps;
import static headwaiter.api.VirtualTime.assertTakes;
import static java.time.Duration.ofSeconds;

import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.junit.Simulated;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.Nap;

@Simulated
public class Mistakes {
  @Test
  void takes_too_long() throws Throwable {
    assertTakes(ofSeconds(4), () -> Nap.of(ofSeconds(5)));
  }

  @Test
  void one_after_the_other(Simulation sim) {
    GivenService shop = sim.service("shop");
    shop.answer("bread", ofSeconds(1), "bread").join();
    shop.answer("milk", ofSeconds(1), "milk").join();
    assertOverlaps(shop, "bread", "milk");
  }

  @Test
  void too_many_at_once(Simulation sim) {
    GivenService shop = sim.service("shop");
    CompletableFuture<String> bread = shop.answer("bread", ofSeconds(1), "bread");
    shop.answer("milk", ofSeconds(1), "milk").join();
    bread.join();
    assertMaxConcurrency(1, shop);
  }

  @Test
  void leaves_a_thread() {
    Thread.ofVirtual().name("forgotten").start(() -> Nap.of(ofSeconds(60)));
    Nap.of(ofSeconds(1));
    assertNothingPending();
  }

  @Test
  void exits() throws InterruptedException {
    Thread thread = new Thread(() -> System.exit(3));
    thread.start();
    thread.join();
  }

  @TestFactory
  List<DynamicTest> dynamic() {
    return List.of();
  }

  /** Both failures are told. */
  public static class TearDown {
    @Test
    @Simulated
    void fails_twice() {
      throw new IllegalStateException("the test");
    }

    @AfterEach
    void also() {
      throw new IllegalStateException("the tear-down");
    }
  }
}
