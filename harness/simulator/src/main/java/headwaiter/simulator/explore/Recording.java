package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import headwaiter.simulator.sim.Runnables;
import headwaiter.simulator.sim.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * A strategy that numbers its choices and remembers those that are not the plain ones. Where nobody
 * else could go on there is none.
 */
abstract class Recording implements Strategy {
  private final List<Deviation> deviations = new ArrayList<>();
  private long ordinal;

  /** The index of the thread that goes on. */
  abstract int chooseThread(Runnables runnable);

  /** Whether the running thread gives way. */
  abstract boolean givesWay(int thread, String site, Runnables others);

  /** The index of the timer that fires. */
  abstract int chooseTimer(int due);

  /** Whether a timer goes first. */
  abstract boolean timerFirst(Runnables runnable);

  @Override
  public final int pick(Runnables runnable) {
    int index = chooseThread(runnable);
    if (index != 0) {
      overtakes(runnable, index);
    }
    return record(Kind.PICK, index);
  }

  @Override
  public final boolean preempt(int thread, String site, Runnables others) {
    passes(thread, site);
    if (others.size() == 0 && !others.timerIsDue()) {
      return false;
    }
    boolean preempts = givesWay(thread, site, others);
    if (preempts) {
      preempted(site);
    }
    return record(Kind.PREEMPT, preempts ? 1 : 0) != 0;
  }

  @Override
  public final int tie(int due) {
    return record(Kind.TIE, chooseTimer(due));
  }

  @Override
  public final boolean early(Runnables runnable) {
    return record(Kind.EARLY, timerFirst(runnable) ? 1 : 0) != 0;
  }

  @Override
  public final boolean explores() {
    return true;
  }

  /** The running thread is at a yield point, alone or not. */
  void passes(int thread, String site) {}

  /** The running thread, which calls this, is about to give way. */
  void preempted(String site) {}

  /** A thread is about to go on before those that stand before it. */
  void overtakes(Runnables runnable, int index) {}

  /** Those of the run so far. */
  final List<Deviation> deviations() {
    return List.copyOf(deviations);
  }

  /** How many choices there were so far; during one, its number. */
  final long choices() {
    return ordinal;
  }

  private int record(Kind kind, int choice) {
    long number = ordinal++;
    if (choice != 0) {
      deviations.add(new Deviation(number, kind, choice));
    }
    return choice;
  }
}
