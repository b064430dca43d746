package headwaiter.grader.grading;

import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
import headwaiter.wire.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Facts in words. */
final class Told {
  private static final int LONGEST = 300;
  private static final int FRAMES = 12;
  private static final int FRAMES_OF_THE_JDK = 3;
  private static final List<String> OF_THE_JDK = List.of("java.", "javax.", "jdk.", "sun.");

  private Told() {}

  /** Such as {@code 4 s}, {@code 1.25 s} or {@code 300 ms}. */
  static String time(long nanos) {
    if (nanos == 0) {
      return "0 s";
    }
    if (nanos < 1_000_000_000L && nanos % 1_000_000 == 0) {
      return nanos / 1_000_000 + " ms";
    }
    return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + " s";
  }

  /** Such as {@code Breakfast.java:15}. */
  static String place(Place place) {
    return place.line() > 0 ? place.file() + ":" + place.line() : place.file();
  }

  /** Such as {@code `Breakfast.prepare`} or {@code a lambda in `Breakfast.prepare`}. */
  static String method(Frame frame) {
    String type = simple(frame.className());
    int dollar = type.indexOf('$');
    String outer = dollar < 0 ? type : type.substring(0, dollar);
    String method = frame.method();
    if (method.startsWith("lambda$")) {
      String of = method.substring("lambda$".length(), Math.max(7, method.lastIndexOf('$')));
      return of.equals("new") || of.equals("static")
          ? "a lambda in `" + outer + "`"
          : "a lambda in `" + outer + "." + of + "`";
    }
    return switch (method) {
      case "<init>" -> "the constructor of `" + type + "`";
      case "<clinit>" -> "the static initialiser of `" + type + "`";
      default -> "`" + type.replace('$', '.') + "." + method + "`";
    };
  }

  /** Without its package. */
  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /**
   * A stack, a line each, from the code under test on and without the JDK's frames; the innermost
   * frames of one that never comes to code of ours or theirs.
   */
  static List<String> stack(List<Frame> stack) {
    List<Frame> shown =
        stack.stream()
            .dropWhile(frame -> subject(stack).isPresent() && !frame.subject())
            .filter(frame -> !isOfTheJdk(frame))
            .toList();
    return (shown.isEmpty() ? stack.stream().limit(FRAMES_OF_THE_JDK).toList() : shown)
        .stream()
            .limit(FRAMES)
            .map(
                frame ->
                    "at "
                        + frame.className()
                        + "."
                        + frame.method()
                        + (frame.place().file().isEmpty() ? "" : " (" + place(frame.place()) + ")"))
            .toList();
  }

  private static boolean isOfTheJdk(Frame frame) {
    return !frame.subject() && OF_THE_JDK.stream().anyMatch(frame.className()::startsWith);
  }

  /** An asynchronous stack, a line each. */
  static List<String> path(List<Hop> path) {
    return path.stream().map(hop -> "← " + hop(hop)).toList();
  }

  /** Such as {@code `CompletableFuture.thenApply` at Tea.java:30, in `Tea.make`}. */
  static String hop(Hop hop) {
    return "`" + hop.call() + "` at " + place(hop.at().place()) + ", in " + method(hop.at());
  }

  /** The innermost frame of the code under test. */
  static Optional<Frame> subject(List<Frame> stack) {
    return stack.stream().filter(Frame::subject).findFirst();
  }

  /** With a capital at its begin and a stop at its end, and no longer than a person reads. */
  static String sentence(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    if (line.isEmpty()) {
      return line;
    }
    if (line.length() > LONGEST) {
      line = line.substring(0, LONGEST - 1) + "…";
    }
    String begun = line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1);
    return begun.matches("(?s).*[.!?…]") ? begun : begun + ".";
  }
}
