package headwaiter.wire;

import java.util.List;
import java.util.Optional;

/**
 * Two accesses to one variable, at least one of them a write, that nothing orders; seen twice under
 * one schedule.
 *
 * @param test the method, as {@code Class.method}
 * @param variable which one, such as {@code Counter.count}
 * @param first the access that came first
 * @param second the other one
 */
public record DataRace(String check, String test, String variable, Side first, Side second)
    implements Observation {
  /**
   * One of the two accesses.
   *
   * @param thread the thread's name
   * @param writes whether it writes
   * @param at the innermost frame of the code under test; empty if the JDK works for it on a thread
   *     of its own
   * @param stack the whole stack, innermost first
   */
  public record Side(String thread, boolean writes, Optional<Frame> at, List<Frame> stack) {}
}
