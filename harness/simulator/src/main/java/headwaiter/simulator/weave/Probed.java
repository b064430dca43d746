package headwaiter.simulator.weave;

import headwaiter.hook.spi.Probes;
import java.util.LinkedHashMap;
import java.util.Map;

/** What classes with probes note, for who runs them. One at a time in a JVM. */
public final class Probed {
  private Probed() {}

  /** From now on it is kept. */
  public static void begin() {
    Probes.begin();
  }

  /** What was reached since then, by the ids of the classes: whether each probe was. */
  public static Map<Long, boolean[]> end() {
    Map<Long, boolean[]> reached = new LinkedHashMap<>();
    int count = Probes.end();
    for (int i = 0; i < count; i++) {
      reached.put(Probes.id(i), Probes.reached(i).clone());
    }
    return reached;
  }
}
