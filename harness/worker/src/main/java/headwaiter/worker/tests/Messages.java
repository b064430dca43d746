package headwaiter.worker.tests;

import headwaiter.simulator.sim.ThreadState;
import headwaiter.wire.Hung;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What went wrong, in a sentence. */
final class Messages {
  private static final int LONGEST = 4_000;

  private Messages() {}

  /** The failure's own message, or what a failed link means to a student. */
  static String of(Throwable failure) {
    String own = message(failure);
    return cut(
        switch (failure) {
          case NoSuchMethodError missing -> "The submission lacks a method that is called: " + own;
          case NoSuchFieldError missing -> "The submission lacks a field that is used: " + own;
          case NoClassDefFoundError missing ->
              "The submission lacks a class that is used: "
                  + own.replace('/', '.').replace('$', '.');
          case AbstractMethodError missing ->
              "The submission lacks a method that is called: " + own;
          case ExceptionInInitializerError thrown ->
              "A class could not be initialised: " + thrown.getCause();
          case IncompatibleClassChangeError changed ->
              "The submission does not keep the signatures of the starter: " + own;
          case StackOverflowError overflow -> "The stack overflowed: calls are nested too deeply.";
          default -> own;
        });
  }

  /** Who waits for whom. */
  static String ofHang(Hung.Kind kind, List<ThreadState> threads) {
    return cut(
        switch (kind) {
          case DEADLOCK ->
              "Deadlock: " + waits(threads.stream().filter(ThreadState::inCycle).toList());
          case STUCK ->
              "Nothing can go on: "
                  + waits(threads.stream().filter(thread -> !thread.waitsFor().isEmpty()).toList());
          case STARVED ->
              "Every thread of a pool waits for work that is queued on it: "
                  + waits(threads.stream().filter(thread -> !thread.pool().isEmpty()).toList());
          case LIVELOCK ->
              "Runs for ever without getting anywhere: "
                  + threads.stream()
                      .filter(thread -> thread.waitsFor().isEmpty())
                      .map(ThreadState::name)
                      .collect(Collectors.joining(", "));
        });
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String waits(List<ThreadState> threads) {
    return threads.stream().map(Messages::wait).collect(Collectors.joining("; "));
  }

  private static String wait(ThreadState thread) {
    return thread.name()
        + " waits for "
        + thread.waitsFor()
        + (thread.heldBy().isEmpty() ? "" : ", held by " + thread.heldBy());
  }

  /** A failure's class is the student's, and so is the code that makes its message. */
  private static String message(Throwable failure) {
    try {
      return Optional.ofNullable(failure.getMessage()).orElse("");
    } catch (RuntimeException | StackOverflowError e) {
      return "";
    }
  }
}
