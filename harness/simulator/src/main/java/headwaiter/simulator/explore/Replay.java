package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
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
  int choose(long number, Kind kind, int choices) {
    Deviation deviation = wanted.get(number);
    return deviation != null && deviation.kind() == kind && deviation.value() < choices
        ? deviation.value()
        : 0;
  }
}
