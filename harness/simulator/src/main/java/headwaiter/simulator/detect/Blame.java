package headwaiter.simulator.detect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is to blame for a wait: the innermost frame of the code under test, and the call it made.
 *
 * @param call such as {@code Thread.sleep}; the frame's own method if it waits by itself
 * @param at the frame
 * @param sleeps whether the call waits for time alone
 * @param process whether it waits for a process outside
 */
public record Blame(String call, StackTraceElement at, boolean sleeps, boolean process) {
  private static final Set<String> SLEEPS =
      Set.of(
          "Thread.sleep",
          "TimeUnit.sleep",
          "LockSupport.parkNanos",
          "LockSupport.parkUntil",
          "Object.wait");

  /**
   * Finds it.
   *
   * @param stack innermost first
   * @param subject whether a class, by its binary name, is code under test
   * @return empty if no code under test takes part
   */
  public static Optional<Blame> of(List<StackTraceElement> stack, Predicate<String> subject) {
    for (int i = 0; i < stack.size(); i++) {
      StackTraceElement frame = stack.get(i);
      if (subject.test(frame.getClassName())) {
        String call = name(i == 0 ? frame : stack.get(i - 1));
        return Optional.of(
            new Blame(call, frame, SLEEPS.contains(call), call.equals("Process.waitFor")));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the stack, inside its innermost frame of code under test, loads or initialises a class:
   * the JVM does that, not the code.
   *
   * @param stack innermost first
   */
  public static boolean loadsClass(List<StackTraceElement> stack, Predicate<String> subject) {
    for (StackTraceElement frame : stack) {
      if (subject.test(frame.getClassName())) {
        return false;
      }
      String method = frame.getMethodName();
      if (method.equals("<clinit>")
          || method.equals("loadClass")
          || method.equals("findClass")
          || frame.getClassName().startsWith("jdk.internal.loader.")
          || frame.getClassName().startsWith("java.lang.invoke.")
          || frame.getClassName().startsWith("java.util.ServiceLoader")
          || frame.getClassName().startsWith("java.util.ResourceBundle")) {
        return true;
      }
    }
    return false;
  }

  /** A frame as a person names the method: {@code CompletableFuture.join}. */
  static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    type = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    if (type.equals("ProcessImpl")) {
      type = "Process";
    }
    String method = frame.getMethodName();
    if (method.equals("<init>")) {
      return "new " + type;
    }
    return type + "." + (type.equals("Object") && method.equals("wait0") ? "wait" : method);
  }
}
