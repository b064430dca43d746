package course.waitinggame.tests;

import course.waitinggame.given.Services;
import course.waitinggame.given.Wishes;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.List;

/** Three services that block, each for as long as a test says. */
final class TestServices {
  static final Wishes WISHES = new Wishes("Oslo", "chess", "ACME");
  static final Duration TWO = Duration.ofSeconds(2);

  private TestServices() {}

  /** Services where nothing goes wrong. */
  static Services thatTake(Simulation sim, Duration weather, Duration news, Duration stocks) {
    return new Services(
        city -> ask(sim, "weather", weather, "rain in " + city),
        topic -> ask(sim, "news", news, "new: " + topic),
        symbol -> ask(sim, "stocks", stocks, symbol + " 42"));
  }

  /** The usual ones: 2 s each. */
  static Services usual(Simulation sim) {
    return thatTake(sim, TWO, TWO, TWO);
  }

  static String ask(Simulation sim, String service, Duration latency, String answer) {
    try {
      return sim.service(service).block("fetch", latency, () -> answer);
    } catch (Exception interrupted) {
      throw new IllegalStateException(service + " was interrupted", interrupted);
    }
  }

  /** Every call, of all three. */
  static List<GivenService.Call> calls(Simulation sim) {
    return List.of("weather", "news", "stocks").stream()
        .flatMap(name -> sim.service(name).calls().stream())
        .toList();
  }
}
