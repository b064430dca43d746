package headwaiter.worker.tests;

import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stacks as a student wants to see them: without our frames and those of what runs the test.
 *
 * @param subject the names of the classes under test
 */
record Stacks(Predicate<String> subject) {
  private static final int MOST = 100;

  /** How often a call of a stack that overflowed comes back at least; the JVM tells 1,024 calls. */
  private static final int ROUNDS = 3;

  private static final List<String> CUT =
      List.of(
          "headwaiter.",
          "org.junit.",
          "org.opentest4j.",
          "jdk.internal.",
          "java.lang.reflect.",
          "java.lang.invoke.",
          "java.lang.VirtualThread");

  static Stacks of(Collection<String> subject) {
    return new Stacks(Set.copyOf(subject)::contains);
  }

  /** The stack of a failure, then that of its root. */
  List<Frame> of(Throwable failure) {
    List<Frame> frames = new ArrayList<>(of(lasting(failure)));
    root(failure).ifPresent(root -> frames.addAll(of(lasting(root))));
    return List.copyOf(frames);
  }

  /**
   * The stack of a failure; of one that overflowed, the calls that come back again and again, once
   * each: where in their round it overflowed depends on what of it was compiled.
   */
  private static List<StackTraceElement> lasting(Throwable failure) {
    List<StackTraceElement> stack = List.of(failure.getStackTrace());
    if (!(failure instanceof StackOverflowError)) {
      return stack;
    }
    List<StackTraceElement> round =
        stack.stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(frame -> frame.getValue() >= ROUNDS)
            .map(Map.Entry::getKey)
            .sorted(
                Comparator.comparing(StackTraceElement::getClassName)
                    .thenComparingInt(StackTraceElement::getLineNumber)
                    .thenComparing(StackTraceElement::getMethodName))
            .toList();
    return round.isEmpty() ? stack : round;
  }

  List<Frame> of(List<StackTraceElement> stack) {
    List<StackTraceElement> shown = stack.stream().filter(Stacks::isShown).toList();
    return shown.subList(0, withoutOutermost(shown)).stream().limit(MOST).map(this::of).toList();
  }

  /**
   * What the JDK does to start a thread or a task says nothing; a stack of the JDK's alone does.
   */
  private static int withoutOutermost(List<StackTraceElement> shown) {
    int length = shown.size();
    while (length > 0 && shown.get(length - 1).getClassName().startsWith("java.")) {
      length--;
    }
    return length == 0 ? shown.size() : length;
  }

  List<Hop> hops(List<headwaiter.simulator.sim.Hop> path) {
    return path.stream().map(hop -> new Hop(hop.call(), of(hop.at()))).toList();
  }

  Frame of(StackTraceElement element) {
    return new Frame(
        element.getClassName(),
        element.getMethodName(),
        place(element),
        subject.test(element.getClassName()));
  }

  static Place place(StackTraceElement element) {
    String file = element.getFileName();
    return new Place(file == null ? "" : file, Math.max(0, element.getLineNumber()));
  }

  private static boolean isShown(StackTraceElement element) {
    return CUT.stream().noneMatch(element.getClassName()::startsWith);
  }

  private static Optional<Throwable> root(Throwable failure) {
    List<Throwable> chain =
        Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause)
            .limit(MOST)
            .toList();
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
  }
}
