package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Check("later")
  @Test
  void later(Simulation simulation) {
    assertEquals("ab", new Sample().later());
  }

  @Check("pool")
  @Test
  void pool(Simulation simulation) throws Exception {
    assertEquals(3, new Sample().pool());
  }

  @Check("timers")
  @Test
  void timers(Simulation simulation) throws Exception {
    new Sample().timers();
  }

  @Check("threads")
  @Test
  void threads(Simulation simulation) throws Exception {
    assertEquals(50, new Sample().threads());
  }

  @Check("gave-up")
  @Test
  void gave_up(Simulation simulation) {
    new Sample().gaveUp();
  }

  @Check("together")
  @Explored
  @Test
  void together(Simulation simulation) throws Exception {
    assertEquals(2, new Sample().together());
  }

  @Check("racing")
  @Explored
  @Test
  void racing(Simulation simulation) throws Exception {
    assertEquals(2, new Sample().racing());
  }
}
