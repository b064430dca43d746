package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import headwaiter.simulator.sim.Runnables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replays a schedule and notes what could have been chosen after its last deviation. */
final class Tracked extends Replay {
  private static final int MOST_POINTS = 5_000;
  private static final long CHOOSER = 0x9e3779b97f4a7c15L;
  private static final long KIND = 0xd1b54a32d192ed03L;

  /**
   * A choice of the run that could have been another one.
   *
   * @param ordinal its number
   * @param kind what was chosen
   * @param others the indices that could have been chosen instead
   * @param state a number for the state in which it was made; 0 if it is not known
   */
  record Point(long ordinal, Kind kind, List<Integer> others, long state) {}

  private final List<Deviation> wanted;
  private final long after;
  private final List<Point> points = new ArrayList<>();
  private final Set<Integer> threads = new HashSet<>();
  private int gaveWay = -1;

  Tracked(List<Deviation> deviations) {
    super(deviations);
    wanted = deviations;
    after = deviations.isEmpty() ? -1 : deviations.getLast().ordinal();
  }

  /** Whether all the deviations came to pass. */
  boolean followed() {
    return deviations().equals(wanted);
  }

  /** What could have been chosen, in order. */
  List<Point> points() {
    return points;
  }

  /** Whether there are more of them than are kept. */
  boolean tooMany() {
    return points.size() >= MOST_POINTS;
  }

  /** How many threads came by. */
  int threads() {
    return threads.size();
  }

  @Override
  void passes(int thread, String site) {
    threads.add(thread);
  }

  @Override
  boolean givesWay(int thread, String site, Runnables others) {
    note(Kind.PREEMPT, List.of(1), others, thread);
    boolean givesWay = super.givesWay(thread, site, others);
    gaveWay = givesWay ? thread : -1;
    return givesWay;
  }

  @Override
  int chooseThread(Runnables runnable) {
    List<Integer> others = new ArrayList<>();
    for (int i = 1; i < runnable.size(); i++) {
      if (runnable.thread(i) != gaveWay && !runnable.spins(i)) {
        others.add(i);
      }
    }
    note(Kind.PICK, others, runnable, gaveWay);
    gaveWay = -1;
    return super.chooseThread(runnable);
  }

  @Override
  int chooseTimer(int due) {
    List<Integer> others = new ArrayList<>();
    for (int i = 1; i < due; i++) {
      others.add(i);
    }
    note(Kind.TIE, others, null, -1);
    return super.chooseTimer(due);
  }

  @Override
  boolean timerFirst(Runnables runnable) {
    note(Kind.EARLY, List.of(1), runnable, -1);
    return super.timerFirst(runnable);
  }

  /** Also of who makes the choice: to let it go on, or to pick it again, is not the same. */
  private static long state(Kind kind, @Nullable Runnables runnable, int chooser) {
    long state = runnable == null ? 0 : runnable.state();
    return state == 0 ? 0 : state + chooser * CHOOSER + kind.name().hashCode() * KIND;
  }

  private void note(Kind kind, List<Integer> others, @Nullable Runnables runnable, int chooser) {
    if (choices() > after && !others.isEmpty() && !tooMany()) {
      points.add(new Point(choices(), kind, others, state(kind, runnable, chooser)));
    }
  }
}
