package course.initgate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.initgate.AsyncEvent;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A gate, and people before it. */
class GateTest {
  @Check("gate")
  @Test
  void a_shut_gate_holds_everybody_until_it_is_set(Simulation sim) throws Exception {
    AsyncEvent event = new AsyncEvent();
    assertFalse(event.isSet(), "a new gate is open");
    CompletableFuture<Void> first = sim.onLoop(event::await);
    CompletableFuture<Void> second = sim.onLoop(event::await);
    sim.settle();
    assertFalse(first.isDone() || second.isDone(), "somebody came through a shut gate");
    event.set();
    assertTrue(event.isSet(), "a gate that was set is open");
    sim.settle();
    assertTrue(first.isDone(), "the first one is through");
    assertTrue(second.isDone(), "the second one is through");
  }

  @Check("gate")
  @Test
  void an_open_gate_holds_nobody_until_it_is_cleared(Simulation sim) throws Exception {
    AsyncEvent event = new AsyncEvent();
    event.set();
    event.set();
    CompletableFuture<Void> early = sim.onLoop(event::await);
    sim.settle();
    assertTrue(early.isDone(), "nobody waits at an open gate");
    event.clear();
    assertFalse(event.isSet(), "a gate that was cleared is open");
    event.clear();
    CompletableFuture<Void> late = sim.onLoop(event::await);
    sim.settle();
    assertFalse(late.isDone(), "somebody came through a gate that is shut again");
    event.set();
    sim.settle();
    assertTrue(late.isDone(), "the gate opens a second time");
  }

  @Check("set-then-clear")
  @Test
  void who_waited_is_through_even_if_it_shuts_at_once(Simulation sim) throws Exception {
    AsyncEvent event = new AsyncEvent();
    List<CompletableFuture<Void>> waited = new ArrayList<>();
    for (int guest = 0; guest < 3; guest++) {
      waited.add(sim.onLoop(event::await));
    }
    sim.settle();
    event.set();
    event.clear();
    CompletableFuture<Void> late = sim.onLoop(event::await);
    sim.settle();
    assertEquals(
        List.of(true, true, true),
        waited.stream().map(CompletableFuture::isDone).toList(),
        "who of the three that waited is through");
    assertFalse(late.isDone(), "who came after the clear is through");
  }
}
