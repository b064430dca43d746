package headwaiter.worker.tests;

import headwaiter.simulator.explore.Deviation;
import headwaiter.simulator.explore.Exploration.Failing;
import headwaiter.simulator.explore.Switch;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Step;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Optional;

/** How a failure came about, in the words of the wire. */
final class Interleavings {
  private Interleavings() {}

  /** That of an explored schedule; of the plain one only if its steps were recorded. */
  static Optional<Interleaving> of(Failing failing, Outcome outcome) {
    return failing
        .interleaving()
        .map(
            how ->
                new Interleaving(
                    failing.seed(),
                    how.deviations().stream().map(Interleavings::deviation).toList(),
                    how.torn().stream().map(Stacks::place).toList(),
                    how.switches().stream().map(Interleavings::met).toList(),
                    steps(how.steps()),
                    how.runs()))
        .or(() -> traced(failing.seed(), outcome));
  }

  /** The steps of a run that passed, if they were recorded. */
  static Optional<Interleaving> of(long seed, Outcome passed) {
    return traced(seed, passed);
  }

  private static Optional<Interleaving> traced(long seed, Outcome outcome) {
    return outcome.trace().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Interleaving(seed, List.of(), List.of(), List.of(), steps(outcome.trace()), 0));
  }

  private static List<Interleaving.Step> steps(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                new Interleaving.Step(step.nanos(), step.thread(), place(step.at()), step.what()))
        .toList();
  }

  private static Interleaving.Switch met(Switch met) {
    return new Interleaving.Switch(
        met.stopped(), place(met.at()), met.other(), place(met.otherAt()));
  }

  private static Place place(Optional<StackTraceElement> at) {
    return at.map(Stacks::place).orElse(Place.NOWHERE);
  }

  private static Interleaving.Deviation deviation(Deviation deviation) {
    return new Interleaving.Deviation(
        deviation.ordinal(),
        switch (deviation.kind()) {
          case PICK -> Interleaving.Kind.PICK;
          case PREEMPT -> Interleaving.Kind.PREEMPT;
          case TIE -> Interleaving.Kind.TIE;
          case EARLY -> Interleaving.Kind.EARLY;
        },
        deviation.value());
  }
}
