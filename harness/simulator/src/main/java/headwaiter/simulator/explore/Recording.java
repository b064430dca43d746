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
    boolean preempts = record(Kind.PREEMPT, 2) != 0;
    if (preempts) {
      preempted(site);
    }
    return preempts;
  }

  @Override
  public final int tie(int due) {
    return record(Kind.TIE, due);
  }

  @Override
  public final boolean explores() {
    return true;
  }

  /** The running thread, which calls this, is about to give way. */
  void preempted(String site) {}

  /** Those of the run so far. */
  final List<Deviation> deviations() {
    return List.copyOf(deviations);
  }

  /** How many choices there were so far. */
  final long choices() {
    return ordinal;
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
