package course.pricecli.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwaiter.api.Check;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one types, and what one sees. */
class PriceCliTest {
  private static Terminal open(Simulation sim) {
    return new Terminal(sim)
        .quotes("north", "BTC", ofMillis(300), "42990.5 43010.5")
        .quotes("south", "BTC", ofMillis(900), "42999.50 43020")
        .quotes("north", "ETH", ofMillis(500), "2200 2205.25")
        .quotes("south", "ETH", ofMillis(100), "2199 2204.75\n");
  }

  @Check("table")
  @Test
  void the_best_prices_are_printed(Simulation sim) throws Exception {
    Terminal terminal = open(sim);
    int code =
        VirtualTime.assertTakesTogether(
            sim, ofMillis(900), () -> terminal.run("BTC", "ETH", "--exchange", "north,south"));
    assertEquals(
        List.of(
            "BTC bid 42999.50 (south) ask 43010.5 (north) spread 11.00",
            "ETH bid 2200 (north) ask 2204.75 (south) spread 4.75"),
        terminal.out.lines());
    assertEquals(List.of(), terminal.err.lines(), "what err says");
    assertEquals(0, code, "exit code");
  }

  @Check("json")
  @Test
  void json_is_for_machines(Simulation sim) {
    Terminal terminal = open(sim).answers("south", "XRP", ofMillis(10), Reply.of(404));
    int code = terminal.run("--json", "BTC", "XRP", "--exchange", "south");
    assertEquals(
        List.of("{\"BTC\":{\"bid\":42999.50,\"ask\":43020,\"spread\":20.50},\"XRP\":null}"),
        terminal.out.lines());
    assertEquals(1, code, "exit code");
  }

  @Check("all-at-once")
  @Test
  void four_questions_are_asked_together(Simulation sim) {
    Terminal terminal = open(sim);
    terminal.run("BTC", "--exchange", "south,north", "ETH");
    assertEquals(4, sim.network().mostInFlight(), "requests in flight");
    sim.network()
        .exchanges()
        .forEach(each -> assertEquals(ofSeconds(0), each.began(), "when a request began"));
    assertEquals(1, sim.network().clients(), "clients");
  }

  @Check("some-failed")
  @Test
  void a_failure_is_named_and_the_rest_is_printed(Simulation sim) {
    Terminal terminal =
        open(sim)
            .answers("west", "BTC", ofMillis(200), Reply.of(500, "1 2"))
            .quotes("west", "ETH", ofMillis(200), "2201 2203");
    int code = terminal.run("BTC", "ETH", "--exchange", "north,west");
    assertEquals(
        List.of(
            "BTC bid 42990.5 (north) ask 43010.5 (north) spread 20.0",
            "ETH bid 2201 (west) ask 2203 (west) spread 2"),
        terminal.out.lines());
    assertEquals(1, terminal.err.lines().size(), "lines on err");
    assertEquals("BTC west:", terminal.err.lines().getFirst().substring(0, 9), "who failed");
    assertEquals(1, code, "exit code");
  }

  @Check("usage")
  @Test
  void nothing_to_do_is_a_mistake(Simulation sim) {
    Terminal terminal = new Terminal(sim);
    assertEquals(2, terminal.run("--exchange", "north"), "exit code");
    assertFalse(terminal.err.lines().isEmpty(), "err says nothing");
    assertEquals(List.of(), terminal.out.lines(), "what out says");
  }

  @Check("watch")
  @Test
  void a_watch_goes_on_until_it_is_interrupted(Simulation sim) throws Exception {
    Terminal terminal = open(sim);
    var program = terminal.begin("BTC", "--exchange", "north", "--watch", "5s");
    sim.advance(ofSeconds(12));
    program.interrupt();
    assertEquals(130, sim.await(program.code()), "exit code");
    VirtualTime.assertElapsed(sim, ofSeconds(12));
    String line = "BTC bid 42990.5 (north) ask 43010.5 (north) spread 20.0";
    assertEquals(List.of(line, line, line, "3 rounds"), terminal.out.lines());
    assertEquals(
        List.of("0 s", "5 s", "10 s"),
        sim.network().exchanges().stream().map(each -> VirtualTime.text(each.began())).toList());
  }
}
