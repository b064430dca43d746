package headwaiter.simulator.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is to blame for a wait: the innermost frame of the code under test, and the call it made.
 *
 * @param call such as {@code Thread.sleep}; the frame's own method if it waits by itself
 * @param at the frame
 * @param sleeps whether the call waits for time alone
 * @param outside whether it waits for the world outside
 */
public record Blame(String call, StackTraceElement at, boolean sleeps, boolean outside) {
  private static final Set<String> SLEEPS =
      Set.of(
          "Thread.sleep",
          "TimeUnit.sleep",
          "LockSupport.parkNanos",
          "LockSupport.parkUntil",
          "Object.wait");

  /** Calls that wait for the world outside, or for what stands for it in a simulation. */
  private static final Set<String> OUTSIDE =
      Set.of("Process.waitFor", "HttpClient.send", "InputStream.read");

  /** What the JDK, or we, call a class that people know by another name. */
  private static final Map<String, String> KNOWN_AS =
      Map.of(
          "java.lang.ProcessImpl", "Process",
          "headwaiter.junit.http.Client", "HttpClient",
          "jdk.internal.net.http.HttpClientFacade", "HttpClient",
          "jdk.internal.net.http.HttpClientImpl", "HttpClient",
          "jdk.internal.net.http.ResponseSubscribers$HttpResponseInputStream", "InputStream");

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
            new Blame(call, frame, SLEEPS.contains(call), awaitsOutside(stack.subList(0, i))));
      }
    }
    return Optional.empty();
  }

  /** Whether, further in, one of the known calls is under way: a reader may stand between. */
  private static boolean awaitsOutside(List<StackTraceElement> inner) {
    return inner.stream().anyMatch(frame -> OUTSIDE.contains(name(frame)));
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
  public static String name(StackTraceElement frame) {
    String full = frame.getClassName();
    String last = full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
    String type = KNOWN_AS.getOrDefault(full, last);
    String method = frame.getMethodName();
    if (method.equals("<init>")) {
      return "new " + type;
    }
    return type + "." + (type.equals("Object") && method.equals("wait0") ? "wait" : method);
  }
}
