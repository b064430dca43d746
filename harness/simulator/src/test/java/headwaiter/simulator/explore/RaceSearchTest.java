package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaceSearchTest {
  private static final Body NOTHING = machine -> {};

  private final List<Boolean> watched = new ArrayList<>();

  @Test
  void the_first_runs_are_watched_and_no_more_than_that() {
    look(3, 5, 10);
    assertThat(watched).containsExactly(true, true, true, false, false);
  }

  @Test
  void what_computes_for_long_is_watched_less_often() {
    look(50, 4, 300_000);
    assertThat(watched).containsExactly(true, true, false, false);
  }

  private void look(int most, int runs, int accesses) {
    RaceSearch search =
        new RaceSearch((settings, body) -> run(settings, accesses), () -> NOTHING, most, 500_000);
    for (int i = 0; i < runs; i++) {
      search.run(Settings.plain(i), NOTHING);
    }
    assertThat(search.races()).isEmpty();
  }

  private Outcome run(Settings settings, int accesses) {
    watched.add(settings.lookout().races());
    return new Outcome(
        Ending.DONE,
        Duration.ZERO,
        1,
        1,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        accesses);
  }
}
