package headwaiter.simulator.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Replays a schedule and notes where in code under test threads are pre-empted. */
final class Witness extends Replay {
  private final Predicate<String> subject;
  private final List<StackTraceElement> torn = new ArrayList<>();

  Witness(List<Deviation> deviations, Predicate<String> subject) {
    super(deviations);
    this.subject = subject;
  }

  List<StackTraceElement> torn() {
    return List.copyOf(torn);
  }

  @Override
  void preempted(String site) {
    place(site).ifPresent(torn::add);
  }

  /** Before a synchronized method is entered, the thread still is where it is called. */
  private Optional<StackTraceElement> place(String site) {
    List<StackTraceElement> frames =
        StackWalker.getInstance()
            .walk(
                stack ->
                    stack
                        .filter(frame -> subject.test(frame.getClassName()))
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .limit(2)
                        .toList());
    return frames.isEmpty()
        ? Optional.empty()
        : Optional.of(site.startsWith("enters ") ? frames.getLast() : frames.getFirst());
  }
}
