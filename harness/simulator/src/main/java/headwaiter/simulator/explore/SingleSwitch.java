package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for a schedule that fails by a single pre-emption: most errors need no more, and there is
 * no simpler explanation. Tries the choices of the plain schedule one after the other.
 */
final class SingleSwitch {
  private final Function<List<Deviation>, Trial> runs;
  private final int most;
  private int trials;

  SingleSwitch(Function<List<Deviation>, Trial> runs, int most) {
    this.runs = runs;
    this.most = most;
  }

  int trials() {
    return trials;
  }

  Optional<List<Deviation>> search() {
    boolean more = true;
    for (int at = 0; more && trials < most; at++) {
      List<Deviation> single = List.of(new Deviation(at, Kind.PREEMPT, 1));
      trials++;
      Trial trial = runs.apply(single);
      if (trial.fails() && trial.followed().equals(single)) {
        return Optional.of(single);
      }
      more = at < trial.choices();
    }
    return Optional.empty();
  }
}
