package headwaiter.api;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * What was asked for in one subscription, and what came: kept by a test's subscriber, or by its
 * publisher. Any thread may tell.
 */
public final class Demand {
  private final List<Violation> violations = new ArrayList<>();
  private long requested;
  private long open;
  private boolean cancelled;
  private boolean over;
  private final List<StackTraceElement> begun = here();
  private List<StackTraceElement> lastRequest = List.of();

  /** What can be wrong with a subscription. */
  public enum Kind {
    /** More came than was asked for. */
    TOO_MANY,
    /** Something came after a cancel. */
    AFTER_CANCEL,
    /** Something came after the end. */
    AFTER_END,
    /** More was asked for than may be. */
    ASKED_TOO_MUCH,
    /** It was not cancelled. */
    KEPT_OPEN
  }

  /**
   * Something wrong with a subscription.
   *
   * @param stack where it came from, innermost first
   */
  public record Violation(Kind kind, List<StackTraceElement> stack) {}

  /** That of a subscription which begins now. */
  public Demand() {}

  /** So much more may come; to be told before it can. */
  public synchronized void request(long n) {
    lastRequest = here();
    if (n > 0) {
      requested = sum(requested, n);
      open = sum(open, n);
    }
  }

  /** Nothing may come any more. */
  public synchronized void cancel() {
    cancelled = true;
  }

  /** An element came. */
  public synchronized void next() {
    if (!isLate() && open <= 0) {
      violations.add(new Violation(Kind.TOO_MANY, here()));
    }
    if (open != Long.MAX_VALUE) {
      open--;
    }
  }

  /** The end came, or a failure. */
  public synchronized void end() {
    isLate();
    over = true;
  }

  /** How much was asked for. */
  public synchronized long requested() {
    return requested;
  }

  /** Nothing came that was not asked for, and nothing after a cancel or the end. */
  public synchronized void assertKept() {
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      String what =
          switch (first.kind) {
            case TOO_MANY -> "more came than was requested";
            case AFTER_CANCEL -> "a signal came after the cancel";
            case AFTER_END -> "a signal came after the end";
            case ASKED_TOO_MUCH -> "more was requested than may be";
            case KEPT_OPEN -> "the subscription was not cancelled";
          };
      throw new AssertionFailedError(
          what, "what was requested, once", ValueWrapper.create(first, what));
    }
  }

  /** No more than so much was asked for so far. */
  public synchronized void assertRequestedAtMost(long most) {
    if (requested > most) {
      String what =
          requested == Long.MAX_VALUE
              ? "everything was requested"
              : requested + (requested == 1 ? " element was" : " elements were") + " requested";
      throw new AssertionFailedError(
          what,
          "at most " + most,
          ValueWrapper.create(new Violation(Kind.ASKED_TOO_MUCH, lastRequest), what));
    }
  }

  /** It was cancelled. */
  public synchronized void assertCancelled() {
    if (!cancelled) {
      String what = "the subscription was not cancelled";
      throw new AssertionFailedError(
          what, "a cancel", ValueWrapper.create(new Violation(Kind.KEPT_OPEN, begun), what));
    }
  }

  private boolean isLate() {
    if (over || cancelled) {
      violations.add(new Violation(over ? Kind.AFTER_END : Kind.AFTER_CANCEL, here()));
    }
    return over || cancelled;
  }

  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }

  private static List<StackTraceElement> here() {
    return StackWalker.getInstance()
        .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement).toList());
  }
}
