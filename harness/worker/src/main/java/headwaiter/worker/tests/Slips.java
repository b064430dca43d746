package headwaiter.worker.tests;

import headwaiter.api.Callers;
import headwaiter.api.Demand;
import headwaiter.api.StackDepth;
import headwaiter.api.VirtualTime;
import headwaiter.simulator.sim.Outcome;
import headwaiter.wire.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * What the failure of a test says about the mistake behind it: the values that it compared know
 * more than its message. Says nothing where no line of the code under test is to be blamed.
 *
 * @param stacks how stacks are shown
 */
record Slips(Stacks stacks) {
  /** How often a line is on a stack at least that is said to grow. */
  private static final int ROUNDS = 8;

  /** How long words are at least that nobody says by chance. */
  private static final int LONG_ENOUGH = 4;

  private static final int MOST = 20;

  /** What a test failed for, if that is known. */
  List<Slip> of(String check, String test, Throwable failure, Outcome plain) {
    List<Slip> slips = new ArrayList<>();
    overflow(failure)
        .flatMap(error -> deep(check, test, stack(error), "the stack overflowed"))
        .ifPresent(slips::add);
    if (failure instanceof AssertionFailedError failed) {
      Object expected = value(failed.getExpected());
      Object actual = value(failed.getActual());
      if (actual instanceof StackDepth depth) {
        deep(check, test, depth.stack(), Messages.of(failed)).ifPresent(slips::add);
      }
      if (actual instanceof VirtualTime.Uncancelled went) {
        String what = "the call `" + went.call().label() + "`";
        went.madeAt()
            .filter(at -> went.call().ended().isEmpty())
            .map(at -> new Made(at, List.of(at)))
            .map(at -> slip(check, test, Slip.Kind.UNCANCELLED, what, at))
            .ifPresent(slips::add);
      }
      if (actual instanceof VirtualTime.Apart apart) {
        new Apartness(stacks).of(check, test, apart, plain).ifPresent(slips::add);
      }
      if (actual instanceof Callers.Caller caller) {
        innermost(caller.stack())
            .map(at -> slip(check, test, Slip.Kind.ELSEWHERE, Messages.of(failed), at))
            .ifPresent(slips::add);
      }
      if (actual instanceof Demand.Violation violation) {
        innermost(violation.stack())
            .map(at -> slip(check, test, kind(violation), Messages.of(failed), at))
            .ifPresent(slips::add);
      }
      Throwable came = actual instanceof Throwable thrown ? thrown : failed.getCause();
      if (came != null && expected != null) {
        altered(check, test, expected, came, plain.opened()).ifPresent(slips::add);
      }
    }
    return List.copyOf(slips);
  }

  private static Slip.Kind kind(Demand.Violation violation) {
    return switch (violation.kind()) {
      case TOO_MANY, AFTER_CANCEL, ASKED_TOO_MUCH -> Slip.Kind.DEMAND;
      case AFTER_END -> Slip.Kind.AGAIN;
      case KEPT_OPEN -> Slip.Kind.UNCANCELLED;
    };
  }

  private Optional<Made> innermost(List<StackTraceElement> stack) {
    return stack.stream()
        .filter(frame -> stacks.subject().test(frame.getClassName()))
        .findFirst()
        .map(at -> new Made(at, stack));
  }

  private static @Nullable Object value(@Nullable ValueWrapper wrapper) {
    return wrapper == null ? null : wrapper.getEphemeralValue();
  }

  private static Optional<StackOverflowError> overflow(Throwable failure) {
    Stream<Throwable> compared =
        failure instanceof AssertionFailedError failed
                && value(failed.getActual()) instanceof Throwable came
            ? chain(came).stream()
            : Stream.empty();
    return Stream.concat(chain(failure).stream(), compared)
        .filter(StackOverflowError.class::isInstance)
        .map(StackOverflowError.class::cast)
        .findFirst();
  }

  /**
   * A stack on which lines of the code under test come back again and again. Where in their round
   * it overflowed depends on what was compiled, so the first of them by name and line is taken.
   */
  private Optional<Slip> deep(
      String check, String test, List<StackTraceElement> stack, String what) {
    List<StackTraceElement> round =
        stack.stream()
            .filter(frame -> stacks.subject().test(frame.getClassName()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(line -> line.getValue() >= ROUNDS)
            .map(Map.Entry::getKey)
            .sorted(
                Comparator.comparing(
                        StackTraceElement::getFileName, Comparator.nullsLast(String::compareTo))
                    .thenComparingInt(StackTraceElement::getLineNumber)
                    .thenComparing(StackTraceElement::getMethodName))
            .toList();
    return round.stream()
        .findFirst()
        .map(at -> new Slip(check, test, Slip.Kind.DEEP, what, stacks.of(at), stacks.of(round)));
  }

  private Optional<Slip> altered(
      String check, String test, Object expected, Throwable came, List<Throwable> opened) {
    List<Throwable> chain = chain(came);
    int own = indexOf(expected, chain);
    if (own > 0) {
      List<Throwable> wrappings = new ArrayList<>(chain.subList(0, own));
      opened.stream().filter(outer -> outer.getCause() == came).forEach(wrappings::addFirst);
      if (wrappings.size() == 1 && wrappings.getFirst() instanceof CompletionException) {
        return Optional
            .empty(); // one layer is right inside of stages: who passed it on is to blame
      }
      return wrappings.stream()
          .flatMap(wrapping -> maker(wrapping).stream().map(at -> new Made(at, stack(wrapping))))
          .findFirst()
          .map(
              found ->
                  slip(check, test, Slip.Kind.WRAPPED, inside(chain.subList(0, own + 1)), found));
    }
    return own < 0 && expected instanceof Throwable due && says(came, due)
        ? maker(came)
            .map(at -> new Made(at, stack(came)))
            .map(found -> slip(check, test, Slip.Kind.REPLACED, instead(came, due), found))
        : Optional.empty();
  }

  private record Made(StackTraceElement at, List<StackTraceElement> stack) {}

  private Slip slip(String check, String test, Slip.Kind kind, String what, Made made) {
    return new Slip(check, test, kind, what, stacks.of(made.at()), stacks.of(made.stack()));
  }

  /** Where in a chain the failure is that was due, itself or by its type; -1 if nowhere. */
  private static int indexOf(Object expected, List<Throwable> chain) {
    for (int i = 0; i < chain.size(); i++) {
      if (chain.get(i) == expected
          || (expected instanceof Class<?> type && type.isInstance(chain.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** The line of the code under test that made a failure, or waited for one to be made of it. */
  private Optional<StackTraceElement> maker(Throwable failure) {
    List<StackTraceElement> stack = stack(failure);
    Stream<StackTraceElement> makers =
        failure instanceof ExecutionException
            ? stack.stream().dropWhile(frame -> frame.getClassName().startsWith("java."))
            : stack.stream();
    return makers.limit(1).filter(frame -> stacks.subject().test(frame.getClassName())).findFirst();
  }

  private static boolean says(Throwable came, Throwable due) {
    String words = Messages.of(due);
    return words.length() >= LONG_ENOUGH && Messages.of(came).contains(words);
  }

  private static String inside(List<Throwable> layers) {
    return layers.stream()
        .map(layer -> "`" + layer.getClass().getSimpleName() + "`")
        .collect(Collectors.joining(" around "));
  }

  private static String instead(Throwable came, Throwable due) {
    return "`%s`, without the `%s` as its cause"
        .formatted(came.getClass().getSimpleName(), due.getClass().getSimpleName());
  }

  private static List<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, at -> at != null, Throwable::getCause).limit(MOST).toList();
  }

  private static List<StackTraceElement> stack(Throwable failure) {
    return List.of(failure.getStackTrace());
  }
}
