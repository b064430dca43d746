package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import headwaiter.simulator.sim.Strategy;
import java.util.ArrayList;
import java.util.List;

/** A strategy that numbers its choices and remembers those that are not the plain ones. */
abstract class Recording implements Strategy {
  private final List<Deviation> deviations = new ArrayList<>();
  private long ordinal;

  /** The choice with this number, of so many; 0 is the plain one. */
  abstract int choose(long number, Kind kind, int choices);

  @Override
  public final int pick(int runnable) {
    return record(Kind.PICK, runnable);
  }

  @Override
  public final boolean preempt(String site) {
    return record(Kind.PREEMPT, 2) != 0;
  }

  @Override
  public final int tie(int due) {
    return record(Kind.TIE, due);
  }

  @Override
  public final boolean explores() {
    return true;
  }

  final List<Deviation> deviations() {
    return List.copyOf(deviations);
  }

  private int record(Kind kind, int choices) {
    long number = ordinal++;
    int choice = choose(number, kind, choices);
    if (choice != 0) {
      deviations.add(new Deviation(number, kind, choice));
    }
    return choice;
  }
}
