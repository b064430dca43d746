package headwaiter.simulator.sim;

import java.util.List;

/**
 * What is still there when the end is decided, before anybody is thrown out.
 *
 * @param leftovers what code under test started and did not end, one line each
 * @param threads who waits for what, if it did not end well
 */
record Remains(List<String> leftovers, List<ThreadState> threads) {
  static Remains of(Scheduler scheduler, Ending ending) {
    return new Remains(
        new Leftovers(scheduler).lines(),
        ending == Ending.DONE ? List.of() : new Standoff(scheduler).states());
  }
}
