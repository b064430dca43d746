package course.strategy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.strategy.given.Strategy;
import headwaiter.api.Check;
import headwaiter.api.Metered;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Operations that fail, and what is left. */
class BrokenTest {
  private static final Duration TENTH = Duration.ofMillis(100);

  @Check("failed-operation")
  @Metered(cores = 4)
  @Test
  void an_operation_that_fails_is_told(Simulation sim) {
    for (Strategy strategy : Strategy.values()) {
      TestBackend backend = new TestBackend(sim, TestBackend.workload(3, TENTH, TENTH)).broken(1);
      CompletableFuture<Duration> took = backend.run(strategy, 4);
      sim.advance(TENTH.multipliedBy(10));
      assertTrue(took.isDone(), strategy + " has an outcome");
      Throwable failure = sim.awaitFailure(took);
      assertEquals(IllegalStateException.class, failure.getClass(), strategy + " failed with");
      assertEquals("broken", failure.getMessage());
    }
  }

  @Check("nothing-left")
  @Metered(cores = 4)
  @Test
  void nobody_stays_when_the_work_is_done(Simulation sim) throws Exception {
    for (Strategy strategy : Strategy.values()) {
      sim.await(new TestBackend(sim, TestBackend.workload(3, TENTH, TENTH)).run(strategy, 4));
      sim.advance(TENTH.multipliedBy(10));
      VirtualTime.assertNothingLeft(sim);
    }
  }
}
