package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
import headwaiter.simulator.sim.Runnables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plain schedule, but for the given deviations. One that does not fit is left out. */
class Replay extends Recording {
  private final Map<Long, Deviation> wanted = new HashMap<>();

  Replay(List<Deviation> deviations) {
    deviations.forEach(deviation -> wanted.put(deviation.ordinal(), deviation));
  }

  @Override
  int chooseThread(Runnables runnable) {
    return choice(Kind.PICK, runnable.size());
  }

  @Override
  boolean givesWay(int thread, String site, Runnables others) {
    return choice(Kind.PREEMPT, 2) != 0;
  }

  @Override
  int chooseTimer(int due) {
    return choice(Kind.TIE, due);
  }

  @Override
  boolean timerFirst(Runnables runnable) {
    return choice(Kind.EARLY, 2) != 0;
  }

  private int choice(Kind kind, int choices) {
    Deviation deviation = wanted.isEmpty() ? null : wanted.get(choices());
    return deviation != null && deviation.kind() == kind && deviation.value() < choices
        ? deviation.value()
        : 0;
  }
}
