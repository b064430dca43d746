package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Runnables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Replays a schedule and notes which threads met in code under test, and where. */
final class Witness extends Replay {
  /** A yield point that a thread came by. */
  private record Passed(int thread, Optional<StackTraceElement> at) {}

  /**
   * A deviation.
   *
   * @param moment how many yield points had been passed; the last of them was the thread's own if
   *     it was pre-empted
   * @param stopped the thread that has to wait
   * @param other the one that goes on; -1 if not known yet
   */
  private record Met(int moment, int stopped, int other) {}

  private final Predicate<String> subject;
  private final List<StackTraceElement> torn = new ArrayList<>();
  private final List<Passed> passed = new ArrayList<>();
  private final List<Met> meetings = new ArrayList<>();
  private final Map<Integer, String> names = new HashMap<>(Map.of(0, "main"));
  private @Nullable Met open;

  Witness(List<Deviation> deviations, Predicate<String> subject) {
    super(deviations);
    this.subject = subject;
  }

  /** Where threads were pre-empted. */
  List<StackTraceElement> torn() {
    return List.copyOf(torn);
  }

  /** Who went before whom, one for each deviation that lets a thread go before another. */
  List<Switch> switches() {
    return meetings.stream().map(this::told).toList();
  }

  @Override
  void passes(int thread, String site) {
    passed.add(new Passed(thread, place(site)));
    goesOn(thread);
  }

  @Override
  void preempted(String site) {
    Passed own = passed.getLast();
    own.at().ifPresent(torn::add);
    open = new Met(passed.size(), own.thread(), -1);
  }

  @Override
  int chooseThread(Runnables runnable) {
    for (int i = 0; i < runnable.size(); i++) {
      names.put(runnable.thread(i), runnable.name(i));
    }
    int index = super.chooseThread(runnable);
    goesOn(runnable.thread(index));
    return index;
  }

  @Override
  void overtakes(Runnables runnable, int index) {
    int other = runnable.thread(index);
    if (meetings.isEmpty() || !meetings.getLast().equals(closed(other))) {
      meetings.add(new Met(passed.size(), runnable.thread(0), other));
    }
  }

  /** Somebody goes on after one was stopped. */
  private void goesOn(int thread) {
    Met met = open;
    if (met != null && met.stopped() != thread) {
      meetings.add(new Met(met.moment(), met.stopped(), thread));
      open = null;
    }
  }

  private Met closed(int other) {
    Met last = meetings.getLast();
    return new Met(passed.size(), last.stopped(), other);
  }

  private Switch told(Met met) {
    Optional<StackTraceElement> own =
        met.moment() > 0 && passed.get(met.moment() - 1).thread() == met.stopped()
            ? passed.get(met.moment() - 1).at()
            : next(met.moment(), met.stopped());
    return new Switch(name(met.stopped()), own, name(met.other()), next(met.moment(), met.other()));
  }

  private Optional<StackTraceElement> next(int from, int thread) {
    return passed.subList(from, passed.size()).stream()
        .filter(yieldPoint -> yieldPoint.thread() == thread)
        .flatMap(yieldPoint -> yieldPoint.at().stream())
        .findFirst();
  }

  private String name(int thread) {
    return names.getOrDefault(thread, "another thread");
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
