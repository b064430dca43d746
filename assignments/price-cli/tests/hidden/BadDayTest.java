package course.pricecli.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwaiter.api.Check;
import headwaiter.api.Exchange;
import headwaiter.api.Explored;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exchanges, people and terminals that are not at their best. */
class BadDayTest {
  private static final String GOOD = "42990.5 43010.5";

  @Check("some-failed")
  @Test
  void whatever_is_not_two_numbers_has_failed(Simulation sim) {
    Terminal terminal =
        new Terminal(sim)
            .quotes("good", "BTC", ofMillis(100), GOOD)
            .quotes("words", "BTC", ofMillis(100), "buy now")
            .quotes("one", "BTC", ofMillis(100), "43000")
            .answers("cut", "BTC", ofMillis(100), Reply.of(200, GOOD).closedAfter(5))
            .answers("moved", "BTC", ofMillis(100), Reply.redirect(302, "/v1/good/BTC"));
    int code = terminal.run("BTC", "--exchange", "words,one,good,cut,moved");
    assertEquals(1, code, "exit code");
    assertEquals(
        List.of("BTC words", "BTC one", "BTC cut", "BTC moved"),
        terminal.err.lines().stream().map(line -> line.replaceAll(":.*", "")).toList(),
        "who failed");
    assertEquals(1, terminal.out.lines().size(), "lines on out");
  }

  @Check("none")
  @Test
  void no_price_at_all_is_worse(Simulation sim) {
    Terminal terminal = new Terminal(sim).answers("north", "BTC", ofMillis(100), Reply.closed());
    int code = terminal.run("BTC", "ETH", "--exchange", "north");
    assertEquals(List.of("BTC no price", "ETH no price"), terminal.out.lines());
    assertEquals(2, terminal.err.lines().size(), "lines on err");
    assertEquals(3, code, "exit code");
  }

  @Check("usage")
  @Test
  void arguments_that_make_no_sense_are_told(Simulation sim) {
    String url = "http://prices.example/v1";
    for (List<String> args :
        List.of(
            List.<String>of(),
            List.of("BTC", "--exchange", "north"),
            List.of("BTC", "--base-url", url),
            List.of("BTC", "--exchange", "--base-url", url),
            List.of("BTC", "--exchange", "north,,south", "--base-url", url),
            List.of("BTC", "--exchange", "north", "--base-url"),
            List.of("BTC", "--exchange", "north", "--base-url", "a b"),
            List.of("BTC", "--exchange", "north", "--base-url", "ftp://prices.example/"),
            List.of("BTC", "--exchange", "north", "--base-url", url, "--timeout", "2"),
            List.of("BTC", "--exchange", "north", "--base-url", url, "--timeout", "0s"),
            List.of("BTC", "--exchange", "north", "--base-url", url, "--watch", "-5s"),
            List.of("BTC", "--exchange", "north", "--base-url", url, "--watch"),
            List.of("BTC", "--exchange", "north", "--base-url", url, "--jason"))) {
      Terminal terminal = new Terminal(sim);
      assertEquals(2, terminal.runExactly(args), () -> "exit code with " + args);
      assertFalse(terminal.err.lines().isEmpty(), () -> "err says nothing of " + args);
      assertEquals(List.of(), terminal.out.lines(), () -> "what out says of " + args);
    }
    assertEquals(0, sim.network().exchanges().size(), "requests");
  }

  @Check("timeout")
  @Test
  void two_seconds_are_enough(Simulation sim) throws Exception {
    Terminal terminal =
        new Terminal(sim)
            .quotes("north", "BTC", ofMillis(1_900), GOOD)
            .answers("south", "BTC", ofMillis(100), Reply.silence());
    int code =
        VirtualTime.assertTakes(
            sim, ofSeconds(2), () -> terminal.run("BTC", "--exchange", "south,north"));
    assertEquals(1, code, "exit code");
    assertEquals(1, terminal.out.lines().size(), "lines on out");
  }

  @Check("timeout")
  @Test
  void half_a_second_may_be_enough(Simulation sim) throws Exception {
    Terminal terminal =
        new Terminal(sim)
            .quotes("north", "BTC", ofMillis(100), GOOD)
            .quotes("late", "BTC", ofMillis(900), GOOD)
            .answers("stalls", "BTC", ofMillis(100), Reply.of(200, GOOD).silentAfter(5));
    int code =
        VirtualTime.assertTakes(
            sim,
            ofMillis(500),
            () -> terminal.run("BTC", "--timeout", "500ms", "--exchange", "north,late,stalls"));
    assertEquals(1, code, "exit code");
    sim.settle();
    assertEquals(
        2,
        sim.network().exchanges().stream()
            .filter(each -> each.ending() == Exchange.Ending.GIVEN_UP)
            .count(),
        "requests that were given up");
  }

  @Check("watch")
  @Test
  void a_round_that_takes_long_delays_no_other(Simulation sim) throws Exception {
    Terminal terminal = new Terminal(sim).quotes("north", "BTC", ofMillis(1_900), GOOD);
    var program = terminal.begin("BTC", "--exchange", "north", "--watch", "2500ms");
    sim.advance(ofSeconds(9));
    program.interrupt();
    sim.await(program.code());
    assertEquals(
        List.of("0 s", "2.500 s", "5 s", "7.500 s"),
        sim.network().exchanges().stream().map(each -> VirtualTime.text(each.began())).toList());
  }

  @Check("interrupted-round")
  @Test
  void nobody_asks_for_who_has_left(Simulation sim) throws Exception {
    Terminal terminal = new Terminal(sim).quotes("north", "BTC", ofMillis(1_900), GOOD);
    var program = terminal.begin("BTC", "--exchange", "north", "--watch", "5s");
    sim.advance(ofMillis(6_500));
    program.interrupt();
    assertEquals(130, sim.await(program.code()), "exit code");
    VirtualTime.assertElapsed(sim, ofMillis(6_500));
    assertEquals("1 rounds", terminal.out.lines().getLast());
    assertEquals(2, terminal.out.lines().size(), "lines on out");
    sim.settle();
    assertEquals(Exchange.Ending.GIVEN_UP, sim.network().exchanges().getLast().ending());
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("one-voice")
  @Test
  void one_thread_prints(Simulation sim) throws Exception {
    Terminal terminal =
        new Terminal(sim)
            .quotes("north", "BTC", ofMillis(100), GOOD)
            .answers("south", "BTC", ofMillis(200), Reply.of(500));
    var program = terminal.begin("BTC", "--exchange", "north,south");
    assertEquals(1, sim.await(program.code()), "exit code");
    assertEquals(List.of("program"), terminal.out.writers(), "who printed on out");
    assertEquals(List.of("program"), terminal.err.writers(), "who printed on err");
  }

  @Check("nothing-left")
  @Test
  void the_program_can_end(Simulation sim) {
    Terminal terminal =
        new Terminal(sim)
            .quotes("north", "BTC", ofMillis(100), GOOD)
            .quotes("north", "ETH", ofMillis(200), GOOD);
    assertEquals(0, terminal.run("BTC", "ETH", "--exchange", "north"), "exit code");
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("same-every-time")
  @Test
  void of_equals_the_first_in_the_list_counts(Simulation sim) {
    Terminal terminal =
        new Terminal(sim)
            .quotes("north", "BTC", ofMillis(100), GOOD)
            .quotes("south", "BTC", ofMillis(200), GOOD);
    terminal.run("BTC", "--exchange", "south,north");
    assertEquals(
        List.of("BTC bid 42990.5 (south) ask 43010.5 (south) spread 20.0"), terminal.out.lines());
  }

  @Check("same-every-time")
  @Explored
  @Test
  void failures_may_come_together(Simulation sim) {
    Terminal terminal =
        new Terminal(sim)
            .answers("north", "BTC", ofMillis(100), Reply.of(500))
            .answers("south", "BTC", ofMillis(100), Reply.of(404));
    assertEquals(3, terminal.run("BTC", "--exchange", "south,north"), "exit code");
  }
}
