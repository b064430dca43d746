package headwaiter.simulator.race;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One side of a race.
 *
 * @param thread the thread's name
 * @param writes whether it writes
 * @param anchor which of its thread's events it belongs to, the same in every run of the schedule
 * @param stack where, innermost first; empty if it was not looked at
 */
public record Access(String thread, boolean writes, long anchor, List<StackTraceElement> stack) {
  /** The innermost frame of the code under test. */
  public Optional<StackTraceElement> at(Predicate<String> subject) {
    return stack.stream().filter(frame -> subject.test(frame.getClassName())).findFirst();
  }

  /**
   * Whether it is an access of the code under test: made by it, or by the JDK on its behalf. The
   * JDK's own threads may work for it without having it on their stack.
   */
  boolean concerns(Predicate<String> subject) {
    for (StackTraceElement frame : stack) {
      if (subject.test(frame.getClassName())) {
        return true;
      }
      if (!isJdk(frame.getClassName())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJdk(String type) {
    return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
  }
}
