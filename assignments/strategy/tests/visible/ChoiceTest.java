package course.strategy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.strategy.Strategist;
import course.strategy.given.Strategy;
import course.strategy.given.Workload;
import headwaiter.api.Check;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which strategy for what. */
class ChoiceTest {
  private static Strategy chosen(int operations, double ioShare, boolean blockingLibrary) {
    return Strategist.choose(
        new Workload(
            operations, ioShare, Duration.ofSeconds(1), Duration.ofMillis(1), blockingLibrary));
  }

  @Check("choose-cpu")
  @Test
  void who_computes_needs_cores() {
    for (boolean blocking : new boolean[] {false, true}) {
      assertEquals(Strategy.PARALLEL, chosen(8, 0.0, blocking));
      assertEquals(Strategy.PARALLEL, chosen(8, 0.49, blocking));
      assertEquals(Strategy.PARALLEL, chosen(500, 0.1, blocking));
      assertEquals(Strategy.PARALLEL, chosen(1, 0.1, blocking));
    }
  }

  @Check("choose-cpu")
  @Test
  void half_is_waiting_enough() {
    assertNotEquals(Strategy.PARALLEL, chosen(1, 0.5, false));
    assertNotEquals(Strategy.PARALLEL, chosen(500, 0.5, false));
  }

  @Check("choose-one")
  @Test
  void a_single_wait_gains_nothing() {
    assertEquals(Strategy.SYNC, chosen(1, 0.9, false));
    assertEquals(Strategy.SYNC, chosen(1, 0.9, true));
  }

  @Check("choose-blocking")
  @Test
  void a_library_that_blocks_needs_threads() {
    assertEquals(Strategy.THREADS, chosen(2, 0.9, true));
    assertEquals(Strategy.THREADS, chosen(100, 0.9, true));
    assertEquals(Strategy.THREADS, chosen(5_000, 0.9, true));
  }

  @Check("choose-many")
  @Test
  void many_waits_need_no_threads() {
    assertEquals(Strategy.ASYNC, chosen(101, 0.9, false));
    assertEquals(Strategy.ASYNC, chosen(10_000, 1.0, false));
    assertTrue(Set.of(Strategy.ASYNC, Strategy.THREADS).contains(chosen(100, 0.9, false)));
    assertTrue(Set.of(Strategy.ASYNC, Strategy.THREADS).contains(chosen(2, 0.9, false)));
  }
}
