package headwaiter.worker.tests;

import headwaiter.wire.Frame;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stacks as a student wants to see them: without our frames and those of what runs the test.
 *
 * @param subject the names of the classes under test
 */
record Stacks(Predicate<String> subject) {
  private static final int MOST = 100;
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
    List<Frame> frames = new ArrayList<>(of(List.of(failure.getStackTrace())));
    root(failure).ifPresent(root -> frames.addAll(of(List.of(root.getStackTrace()))));
    return List.copyOf(frames);
  }

  List<Frame> of(List<StackTraceElement> stack) {
    return stack.stream().filter(Stacks::isShown).limit(MOST).map(this::of).toList();
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
