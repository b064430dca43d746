package course.errand.tests;

import static org.junit.jupiter.api.Assertions.assertSame;

import course.errand.Errand;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ShutTest {
  @Check("shut")
  @Test
  void a_shop_that_is_shut_fails_the_errand(Simulation sim) throws Exception {
    Exception shut = new IllegalStateException("shut");
    CompletableFuture<String> errand =
        sim.onLoop(
            () ->
                Errand.run(() -> sim.service("shop").fail("sell", Duration.ofSeconds(1), shut)));
    assertSame(shut, sim.awaitFailure(errand));
  }
}
