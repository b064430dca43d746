package headwaiter.simulator.detect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What keeps a virtual thread on its carrier while it waits: a frame that can't be put aside. Since
 * JDK 24 a monitor is no such thing any more.
 *
 * @param by in words, such as {@code the initialiser of `Menu`}
 */
public record Pin(String by) {
  /**
   * Finds it, if it is the code under test that is to blame.
   *
   * @param stack innermost first
   * @param subject whether a class, by its binary name, is code under test
   * @return empty if the JDK or a given class keeps the thread there by itself
   */
  public static Optional<Pin> of(List<StackTraceElement> stack, Predicate<String> subject) {
    boolean inside = false;
    for (StackTraceElement frame : stack) {
      boolean initialises = frame.getMethodName().equals("<clinit>");
      inside |= subject.test(frame.getClassName());
      if (initialises || (inside && frame.isNativeMethod())) {
        return inside ? by(frame, initialises, subject) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Pin> by(
      StackTraceElement frame, boolean initialises, Predicate<String> subject) {
    if (!initialises) {
      return Optional.of(new Pin("the native method `" + Blame.name(frame) + "`"));
    }
    String type = frame.getClassName();
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return subject.test(type)
        ? Optional.of(new Pin("the initialiser of `" + simple + "`"))
        : Optional.empty();
  }
}
