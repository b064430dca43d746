package headwaiter.api;

import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * How deep the stack was at most where somebody measured, such as in a callback of a test. Any
 * thread may measure.
 */
public final class StackDepth {
  /** What the JDK may need more or less from one run to the next. */
  private static final int SLACK = 100;

  private List<StackWalker.StackFrame> deepest = List.of();

  /** Measures here and now. */
  public synchronized void measure() {
    StackWalker walker = StackWalker.getInstance();
    long depth = walker.walk(frames -> frames.count());
    if (depth > deepest.size()) {
      deepest = walker.walk(frames -> frames.toList());
    }
  }

  /** The number of frames of the deepest stack; 0 if nobody has measured. */
  public synchronized int frames() {
    return deepest.size();
  }

  /** The deepest stack, innermost first. */
  public synchronized List<StackTraceElement> stack() {
    return deepest.stream().map(StackWalker.StackFrame::toStackTraceElement).toList();
  }

  /** The stack was not deeper, but for a few frames, when there was more to do. */
  public static void assertFlat(StackDepth less, StackDepth more) {
    if (more.frames() >= less.frames() + SLACK) {
      throw new AssertionFailedError(
          "from " + less.frames() + " frames the stack grew to " + more.frames(),
          ValueWrapper.create(less, "a stack that does not grow"),
          ValueWrapper.create(more, more.frames() + " frames"));
    }
  }
}
