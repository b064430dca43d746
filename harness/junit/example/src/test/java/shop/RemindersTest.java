package shop;

import static headwaiter.api.VirtualTime.assertNothingPending;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.Simulation;
import headwaiter.junit.Simulated;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Simulated(startsAt = "2026-02-27T08:00:00Z")
class RemindersTest {
  private Reminders reminders;

  @BeforeEach
  void start(Clock clock) {
    reminders = new Reminders(clock);
    reminders.start();
  }

  @Test
  void reminds_once_a_day(Simulation sim) {
    sim.advance(ofDays(2)); // takes no time

    assertEquals(
        List.of(Instant.parse("2026-02-28T08:00:00Z"), Instant.parse("2026-03-01T08:00:00Z")),
        reminders.sent());
  }

  @AfterEach
  void stop(Simulation sim) {
    reminders.close();
    sim.settle();
    assertNothingPending();
  }
}
