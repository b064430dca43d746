package headwaiter.simulator.sim;

import headwaiter.simulator.detect.Blame;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something came from that runs later or is completed later: a future, a task, a thread, a
 * pool. A stage is one with the future that it completes.
 */
final class Origin {
  /** The future, the task, the thread or the pool. */
  final Object thing;

  /** What its maker was in the middle of. */
  final @Nullable Origin context;

  /** The call by which the code under test made it, and where: the frames, innermost first. */
  private final @Nullable StackFrame call;

  private final List<StackFrame> frames;

  /** The futures that have to be complete first; the first is the one it was attached to. */
  private final List<Object> sources = new ArrayList<>(0);

  private @Nullable Origin source;

  /** What completes it, if that is a task of its own. */
  @Nullable Object task;

  /** The pool it was handed to, and when. */
  @Nullable Object pool;

  long handedNanos;

  /** Tells it from the others. */
  int number = -1;

  /** The function that it runs; there once it was begun. */
  @Nullable Object code;

  @Nullable Fiber runner;
  boolean begun;
  boolean ended;
  @Nullable Throwable thrown;

  Origin(
      Object thing, @Nullable Origin context, @Nullable StackFrame call, List<StackFrame> frames) {
    this.thing = thing;
    this.context = context;
    this.call = call;
    this.frames = frames;
  }

  /** It has to wait for that future, too, which came from there. */
  void dependsOn(Object future, @Nullable Origin from) {
    if (sources.isEmpty()) {
      source = from;
    }
    sources.add(future);
  }

  /** The futures that have to be complete first. */
  List<Object> sources() {
    return sources;
  }

  /** What comes before it on the way of the code: the stage before, or who made it. */
  @Nullable Origin previous() {
    return source == null ? context : source;
  }

  /** Whether it has run to its end. */
  boolean isOver() {
    return ended || (thing instanceof Thread && runner != null && runner.ended());
  }

  /** Whether the code under test made it. */
  boolean isPlaced() {
    return !frames.isEmpty();
  }

  /** The places themselves, innermost first. */
  List<Hop> hops() {
    List<Hop> hops = new ArrayList<>();
    StackFrame inner = call;
    for (StackFrame frame : frames) {
      StackTraceElement at = frame.toStackTraceElement();
      hops.add(new Hop(inner == null ? "" : Blame.name(inner.toStackTraceElement()), at));
      inner = frame;
    }
    return hops;
  }
}
