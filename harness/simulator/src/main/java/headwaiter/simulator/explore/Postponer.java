package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moves every pre-emption of a failing schedule as late as it still fails. Where a search happens
 * to interrupt a thread between two accesses is chance; the last place where that does harm is just
 * before the second access, and that is the line to be shown.
 *
 * <p>A pre-emption is moved from one yield point to the next, and stays where it is as soon as the
 * failure goes away. The choices after it move along with it, or, if that doesn't fail, stay.
 */
final class Postponer {
  private static final int MOST_OTHER_CHOICES = 8;

  private final Function<List<Deviation>, Trial> runs;
  private final int most;
  private int trials;

  Postponer(Function<List<Deviation>, Trial> runs, int most) {
    this.runs = runs;
    this.most = most;
  }

  int trials() {
    return trials;
  }

  List<Deviation> postpone(List<Deviation> failing) {
    List<Deviation> current = failing;
    for (int i = failing.size() - 1; i >= 0; i--) {
      if (current.get(i).kind() == Kind.PREEMPT) {
        current = postponed(i, current);
      }
    }
    return current;
  }

  private List<Deviation> postponed(int index, List<Deviation> failing) {
    List<Deviation> current = failing;
    Optional<List<Deviation>> later = later(index, current);
    while (later.isPresent()) {
      current = later.get();
      later = later(index, current);
    }
    return current;
  }

  private Optional<List<Deviation>> later(int index, List<Deviation> current) {
    for (int by = 1; by <= MOST_OTHER_CHOICES; by++) {
      boolean wasYieldPoint = false;
      for (boolean rest : new boolean[] {true, false}) {
        List<Deviation> moved = moved(index, by, rest, current);
        if (trials >= most || !ascending(moved)) {
          return Optional.empty();
        }
        trials++;
        Trial trial = runs.apply(moved);
        wasYieldPoint |= trial.followed().contains(moved.get(index));
        if (trial.fails() && trial.followed().equals(moved)) {
          return Optional.of(moved);
        }
        if (index == current.size() - 1) {
          break;
        }
      }
      if (wasYieldPoint) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Deviation> moved(
      int index, int by, boolean rest, List<Deviation> deviations) {
    List<Deviation> moved = new ArrayList<>();
    for (int i = 0; i < deviations.size(); i++) {
      Deviation old = deviations.get(i);
      boolean moves = i == index || (rest && i > index);
      moved.add(new Deviation(old.ordinal() + (moves ? by : 0), old.kind(), old.value()));
    }
    return List.copyOf(moved);
  }

  private static boolean ascending(List<Deviation> deviations) {
    for (int i = 1; i < deviations.size(); i++) {
      if (deviations.get(i).ordinal() <= deviations.get(i - 1).ordinal()) {
        return false;
      }
    }
    return true;
  }
}
