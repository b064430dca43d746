package headwaiter.api;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * Who called a callback of a test: whether the loop did, and from where if it was somebody else.
 * Any thread may note.
 */
public final class Callers {
  private final Loop loop;
  private final List<Caller> seen = new ArrayList<>();

  /** Those of the callbacks that {@link #note} is called in. */
  public Callers(Loop loop) {
    this.loop = loop;
  }

  /**
   * One call.
   *
   * @param onLoop whether it came on the loop's thread
   * @param stack where it came from, innermost first; empty if it came on the loop
   */
  public record Caller(boolean onLoop, List<StackTraceElement> stack) {}

  /** The callback that this is called in was called now. */
  public synchronized void note() {
    boolean onLoop = loop.inLoop();
    seen.add(
        new Caller(
            onLoop,
            onLoop
                ? List.of()
                : StackWalker.getInstance()
                    .walk(
                        frames ->
                            frames.map(StackWalker.StackFrame::toStackTraceElement).toList())));
  }

  /** How often it was called. */
  public synchronized int calls() {
    return seen.size();
  }

  /** Whenever it was called, it was on the loop. */
  public synchronized void assertOnLoop(String callback) {
    for (Caller caller : seen) {
      if (!caller.onLoop) {
        throw new AssertionFailedError(
            callback + " was called on another thread than the loop's",
            "the loop",
            ValueWrapper.create(caller, "another thread"));
      }
    }
  }
}
