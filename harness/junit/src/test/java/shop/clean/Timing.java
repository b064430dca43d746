package shop.clean;

import static headwaiter.api.VirtualTime.assertMaxConcurrency;
import static headwaiter.api.VirtualTime.assertNothingPending;
import static headwaiter.api.VirtualTime.assertOverlaps;
import static headwaiter.api.VirtualTime.assertTakes;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.junit.DetectBlocking;
import headwaiter.junit.Simulated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import shop.Nap;

@DetectBlocking
@Simulated(startsAt = "2026-03-29T00:30:00Z")
public class Timing {
  @Test
  void four_seconds_are_four_seconds() throws Throwable {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      assertTakes(
          ofSeconds(4),
          () -> {
            CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> Nap.of(ofSeconds(4)), pool);
            CompletableFuture.runAsync(() -> Nap.of(ofSeconds(3)), pool).join();
            one.join();
          });
    }
    assertNothingPending();
  }

  @Test
  void calls_overlap(Simulation sim) {
    GivenService shop = sim.service("shop");
    CompletableFuture<String> bread = shop.answer("bread", ofSeconds(2), "bread");
    shop.answer("milk", ofSeconds(1), "milk").join();
    bread.join();
    assertOverlaps(shop, "bread", "milk");
    assertMaxConcurrency(2, shop);
    assertEquals(ofSeconds(2), sim.elapsed());
  }

  @Test
  void clocks_agree(Clock clock, Simulation sim) {
    Instant began = Instant.parse("2026-03-29T00:30:00Z");
    long nanos = System.nanoTime();
    assertEquals(began, clock.instant());
    sim.advance(ofHours(1));
    assertEquals(began.plus(ofHours(1)), clock.instant());
    assertEquals(clock.instant(), Instant.now());
    assertEquals(clock.millis(), System.currentTimeMillis());
    assertEquals(ofHours(1), Duration.ofNanos(System.nanoTime() - nanos));
    Clock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
    assertEquals(3, berlin.instant().atZone(berlin.getZone()).getHour()); // summer time has begun
    assertEquals(LocalDate.of(2026, 3, 29), LocalDate.now(berlin));
  }
}
