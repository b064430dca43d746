package headwaiter.simulator.sim;

import java.util.List;

/**
 * What is still there when the end is decided, before anybody is thrown out.
 *
 * @param leftovers what code under test started and did not end
 * @param threads who waits for what, if it did not end well
 * @param lockWaits waits of the loop for locks, those that never ended included
 */
record Remains(List<Leftover> leftovers, List<ThreadState> threads, List<Wait> lockWaits) {
  static Remains of(Scheduler scheduler, Ending ending) {
    return new Remains(
        new Leftovers(scheduler).all(),
        ending == Ending.DONE ? List.of() : new Standoff(scheduler).states(),
        scheduler.lockWaits.waits(ending));
  }
}
