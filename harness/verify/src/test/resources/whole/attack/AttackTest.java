package course.attack.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.attack.Attack;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttackTest {
  @Check("out-of-reach")
  @Test
  void nothing_that_a_submission_tries_reaches_the_machine(Simulation sim) throws Exception {
    long seed = sim.seed();
    List<String> attempts = Attack.attempts();

    assertEquals(List.of(), attempts.stream().filter(line -> line.endsWith(": done")).toList());
    assertTrue(attempts.size() > 30, () -> "only tried " + attempts);
    assertEquals(seed, sim.seed());
    assertEquals(Duration.ZERO, sim.elapsed());
    sim.advance(Duration.ofHours(1));
    assertEquals(Duration.ofHours(1), sim.elapsed());
  }
}
