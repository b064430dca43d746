package headwaiter.simulator.conformance.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order of a set of plain objects comes from the seed, once all classes are loaded. */
final class Identity {
  private Identity() {}

  static String run() {
    order();
    Watch.nap(1);
    return order();
  }

  private static String order() {
    List<Object> made = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      made.add(new Object());
    }
    Set<Object> set = new HashSet<>(made);
    StringBuilder order = new StringBuilder();
    for (Object each : set) {
      order.append(made.indexOf(each));
    }
    return order + " " + new Object().hashCode();
  }
}
