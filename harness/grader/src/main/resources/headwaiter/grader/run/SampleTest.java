package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import java.util.concurrent.CompletableFuture;

class SampleTest {
  @Check("plain")
  @org.junit.jupiter.api.Test
  void comes_later(Simulation simulation) {
    Sample sample = new Sample();
    assertEquals(
        "ab",
        sample.later("a").thenCombine(sample.later("b"), (a, b) -> a + b).join());
    CompletableFuture<String> either = sample.later("c");
    assertEquals("c", either.join());
  }

  @Check("explored")
  @Explored
  @org.junit.jupiter.api.Test
  void counts_all(Simulation simulation) throws Exception {
    assertEquals(2, new Sample().together(2));
  }
}
