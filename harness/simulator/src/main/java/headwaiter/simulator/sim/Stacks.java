package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stacks of simulated threads, without the frames that only the machine put there. */
final class Stacks {
  private static final StackWalker HERE = StackWalker.getInstance();

  private static final Set<String> OURS =
      Set.of(
          Machine.class.getName(),
          Answers.class.getName(),
          Carriers.class.getName(),
          Remains.class.getName(),
          Standoff.class.getName(),
          Cores.class.getName(),
          Scheduler.class.getName(),
          Journal.class.getName(),
          Nursery.class.getName(),
          Selectors.class.getName(),
          Origins.class.getName(),
          Settling.class.getName(),
          Touches.class.getName(),
          Stacks.class.getName());

  private static final int MOST_PLACES = 3;

  private Stacks() {}

  /** The stack of a thread that is not mounted, innermost first. */
  static List<StackTraceElement> of(Fiber fiber) {
    if (fiber.carrier != null) {
      return Arrays.stream(fiber.thread.getStackTrace())
          .dropWhile(frame -> !frame.getMethodName().startsWith("park"))
          .filter(frame -> !ours(frame.getClassName()))
          .toList();
    }
    return Internals.stack(fiber.thread)
        .walk(
            frames ->
                frames
                    .filter(frame -> !ours(frame.getClassName()))
                    .map(StackFrame::toStackTraceElement)
                    .toList());
  }

  /** The innermost frame of the code under test on the stack of a thread that is not mounted. */
  static Optional<StackTraceElement> place(Fiber fiber, Predicate<String> subject) {
    if (fiber.carrier != null) {
      return of(fiber).stream().filter(frame -> subject.test(frame.getClassName())).findFirst();
    }
    return Internals.stack(fiber.thread).walk(frames -> first(frames, subject));
  }

  /**
   * What the code under test did to get here.
   *
   * @param at its innermost frame; null if it takes no part
   * @param foreign whether there is code on top of that which is neither its own nor the JDK's
   */
  record Cause(@Nullable StackTraceElement at, boolean foreign) {}

  /** The cause of what the calling thread does. */
  static Cause cause(Predicate<String> subject) {
    return HERE.walk(
        frames -> {
          boolean foreign = false;
          for (Iterator<StackFrame> it = frames.iterator(); it.hasNext(); ) {
            StackFrame frame = it.next();
            String type = frame.getClassName();
            if (subject.test(type)) {
              return new Cause(frame.toStackTraceElement(), foreign);
            }
            foreign |=
                !type.startsWith("java.")
                    && !type.startsWith("jdk.")
                    && !type.startsWith("headwaiter.");
          }
          return new Cause(null, foreign);
        });
  }

  /** The same of the calling thread. */
  static @Nullable StackTraceElement here(Predicate<String> subject) {
    return HERE.walk(frames -> first(frames, subject)).orElse(null);
  }

  /**
   * Where the calling thread is about to make something: the innermost frames of the code under
   * test that follow each other, and the call that the innermost makes.
   */
  static Origin origin(Object thing, @Nullable Origin context, Predicate<String> subject) {
    return HERE.walk(
        frames -> {
          StackFrame call = null;
          List<StackFrame> places = new ArrayList<>(0);
          for (Iterator<StackFrame> i = frames.iterator(); i.hasNext(); ) {
            StackFrame frame = i.next();
            boolean ours = subject.test(frame.getClassName());
            if (ours) {
              places.add(frame);
            } else if (places.isEmpty()) {
              call = frame;
            }
            if (ours ? places.size() == MOST_PLACES : !places.isEmpty()) {
              break;
            }
          }
          return new Origin(thing, context, call, places);
        });
  }

  /** The stack of the calling thread. */
  static List<StackTraceElement> here() {
    return HERE.walk(
        frames ->
            frames
                .filter(frame -> !ours(frame.getClassName()))
                .map(StackFrame::toStackTraceElement)
                .toList());
  }

  private static Optional<StackTraceElement> first(
      Stream<StackFrame> frames, Predicate<String> subject) {
    return frames
        .filter(frame -> subject.test(frame.getClassName()))
        .findFirst()
        .map(StackFrame::toStackTraceElement);
  }

  /** Whether a class is the machine's, or the JDK's below a virtual thread. */
  static boolean ours(String type) {
    return OURS.contains(type)
        || type.startsWith("headwaiter.hook.")
        || type.startsWith("jdk.internal.vm.")
        || type.startsWith("java.lang.VirtualThread");
  }

  /** File and line. */
  static String place(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }
}
