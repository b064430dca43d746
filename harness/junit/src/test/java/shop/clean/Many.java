package shop.clean;

import static java.time.Duration.ofHours;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.Simulation;
import headwaiter.junit.Simulated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Nap;

public class Many {
  @Simulated(schedules = 5)
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void hours_pass(int hours, Simulation sim) {
    Nap.of(ofHours(hours));
    assertEquals(ofHours(hours), sim.elapsed());
  }
}
