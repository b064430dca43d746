package course.ascompleted.tests;

import course.ascompleted.given.Outcome;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A sink that notes what it is told and when, and whether two spoke at once. */
final class Told implements Consumer<Outcome<String>> {
  private final Simulation sim;
  private final List<String> lines = new ArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  Told(Simulation sim) {
    this.sim = sim;
  }

  @Override
  public void accept(Outcome<String> outcome) {
    accept(outcome, () -> {});
  }

  /** The same, and does something in the middle of it. */
  void accept(Outcome<String> outcome, Runnable inTheMiddle) {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    String text =
        switch (outcome) {
          case Outcome.Success<String> success -> success.value();
          case Outcome.Failure<String> failure -> failure.cause().toString();
        };
    synchronized (this) {
      lines.add(VirtualTime.text(sim.elapsed()) + " " + text);
    }
    inTheMiddle.run();
    Thread.yield();
    inside.decrementAndGet();
  }

  /** Each outcome behind the time at which it was told, such as {@code 1 s soup}. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** How many calls were under way at the busiest moment. */
  int mostAtOnce() {
    return most.get();
  }
}
