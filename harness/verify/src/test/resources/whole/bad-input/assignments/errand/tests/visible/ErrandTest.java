package course.errand.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.errand.Errand;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ErrandTest {
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("result")
  @Test
  void what_the_shop_sells_is_brought_home(Simulation sim) throws Exception {
    assertEquals("bread", sim.await(sim.onLoop(() -> Errand.run(() -> sells(sim)))));
  }

  @Check("time")
  @Test
  void it_takes_as_long_as_the_shop_takes(Simulation sim) throws Exception {
    VirtualTime.assertTakes(
        sim, TWO, () -> sim.await(sim.onLoop(() -> Errand.run(() -> sells(sim)))));
  }

  private static java.util.concurrent.CompletableFuture<String> sells(Simulation sim) {
    return sim.service("shop").answer("sell", TWO, "bread");
  }
}
