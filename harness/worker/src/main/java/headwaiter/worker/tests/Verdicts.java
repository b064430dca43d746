package headwaiter.worker.tests;

import headwaiter.junit.CheckRun;
import headwaiter.junit.Repetition;
import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.explore.Exploration.Failing;
import headwaiter.simulator.explore.Interleaving;
import headwaiter.simulator.sim.Awaited;
import headwaiter.simulator.sim.Missed;
import headwaiter.simulator.sim.Outcome;
import headwaiter.wire.Died;
import headwaiter.wire.Hung;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Limits;
import headwaiter.wire.Observation;
import headwaiter.wire.Repeated;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.Unsteady;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * The one observation that decides a test.
 *
 * @param stacks how stacks are shown
 * @param limits what runs were allowed
 */
record Verdicts(Stacks stacks, Limits limits) {
  Observation of(CheckRun run) {
    String test = TestNames.of(run.test());
    Exploration exploration = run.exploration();
    if (exploration.unsteady().isPresent()) {
      return unsteady(run.check(), test, exploration.unsteady().get());
    }
    return exploration
        .failing()
        .map(failing -> failed(run.check(), test, exploration.schedules(), failing))
        .orElseGet(() -> passed(run.check(), test, exploration));
  }

  /** What came of a test in real time. */
  Observation of(Repetition runs) {
    String test = TestNames.of(runs.test());
    return new Repeated(
        runs.check(),
        test,
        runs.runs(),
        runs.passed(),
        runs.failure()
            .map(failure -> failed(runs.check(), test, failure, -1, 0, 0, Optional.empty())));
  }

  /** A test that failed before it was run at all. */
  TestFailed neverRun(String check, String test, Throwable failure) {
    return failed(check, test, failure, 0, 0, 0, Optional.empty());
  }

  private static Observation passed(String check, String test, Exploration exploration) {
    Outcome plain = exploration.plain();
    return new TestPassed(
        check,
        test,
        plain.elapsed().toNanos(),
        exploration.seed(),
        exploration.schedules(),
        exploration.claims(),
        plain.steps(),
        Long.toHexString(plain.hash()),
        Interleavings.of(exploration.seed(), plain));
  }

  private static Observation unsteady(String check, String test, Exploration.Unsteady two) {
    return new Unsteady(check, test, two.seed(), words(two.first()), words(two.second()));
  }

  private static String words(Outcome outcome) {
    return outcome
            .failure()
            .map(failure -> "failed with " + failure.getClass().getName())
            .orElse(outcome.good() ? "passed" : "ended in " + outcome.ending())
        + " at "
        + outcome.elapsed().toNanos()
        + " ns after "
        + outcome.steps()
        + " steps, trace "
        + Long.toHexString(outcome.hash());
  }

  private Observation failed(String check, String test, int schedules, Failing failing) {
    Outcome outcome = failing.interleaving().map(Interleaving::outcome).orElse(failing.outcome());
    Optional<headwaiter.wire.Interleaving> how = Interleavings.of(failing, outcome);
    long nanos = outcome.elapsed().toNanos();
    if (outcome.failure().isPresent()) {
      return failed(check, test, outcome.failure().get(), nanos, failing.seed(), schedules, how);
    }
    return switch (outcome.ending()) {
      case DONE -> new Died(check, Died.Cause.OURS, test + " ended well but was taken for failed");
      case DEADLOCK -> hung(check, test, Hung.Kind.DEADLOCK, outcome, failing, schedules, how);
      case STUCK -> hung(check, test, stuck(outcome), outcome, failing, schedules, how);
      case LIVELOCK -> hung(check, test, Hung.Kind.LIVELOCK, outcome, failing, schedules, how);
      case STEPS -> limit(check, test, "steps", limits.steps() + " steps", true, outcome);
      case VIRTUAL_TIME ->
          limit(check, test, "virtual", limits.virtualMillis() + " ms", true, outcome);
      case OUTSIDE ->
          limit(check, test, "wall", "work outside the simulation that returns", false, outcome);
    };
  }

  private TestFailed failed(
      String check,
      String test,
      Throwable failure,
      long nanos,
      long seed,
      int schedules,
      Optional<headwaiter.wire.Interleaving> how) {
    Optional<AssertionFailedError> assertion =
        failure instanceof AssertionFailedError error ? Optional.of(error) : Optional.empty();
    return new TestFailed(
        check,
        test,
        failure.getClass().getName(),
        Messages.of(failure),
        assertion.map(AssertionFailedError::getExpected).map(Verdicts::text),
        assertion.map(AssertionFailedError::getActual).map(Verdicts::text),
        stacks.of(failure),
        nanos,
        seed,
        schedules,
        how);
  }

  private Observation hung(
      String check,
      String test,
      Hung.Kind kind,
      Outcome outcome,
      Failing failing,
      int schedules,
      Optional<headwaiter.wire.Interleaving> how) {
    return new Hung(
        check,
        test,
        kind,
        Messages.ofHang(kind, outcome.threads()),
        outcome.threads().stream()
            .map(
                thread ->
                    new Hung.Waiting(
                        thread.name(),
                        thread.waitsFor(),
                        thread.heldBy(),
                        thread.holds(),
                        stacks.of(thread.stack()),
                        stacks.hops(thread.path()),
                        thread.pool(),
                        thread.awaits().map(this::awaited),
                        thread.missed().map(this::missed)))
            .toList(),
        outcome.elapsed().toNanos(),
        failing.seed(),
        schedules,
        how);
  }

  private static Hung.Kind stuck(Outcome outcome) {
    boolean starved = outcome.threads().stream().anyMatch(thread -> !thread.pool().isEmpty());
    return starved ? Hung.Kind.STARVED : Hung.Kind.STUCK;
  }

  private Hung.Missed missed(Missed missed) {
    return new Hung.Missed(missed.by(), stacks.of(missed.at()), missed.nanos(), missed.other());
  }

  private Hung.Awaited awaited(Awaited awaited) {
    return new Hung.Awaited(
        stacks.hops(awaited.made()),
        awaited.suspects().stream()
            .map(
                suspect ->
                    new Hung.Suspect(
                        switch (suspect.state()) {
                          case QUEUED -> Hung.Suspect.State.QUEUED;
                          case RUNS -> Hung.Suspect.State.RUNS;
                          case ENDED -> Hung.Suspect.State.ENDED;
                          case FAILED -> Hung.Suspect.State.FAILED;
                        },
                        suspect.detail(),
                        stacks.hops(suspect.made())))
            .toList());
  }

  private Observation limit(
      String check, String test, String name, String allowed, boolean decides, Outcome outcome) {
    List<StackTraceElement> stack =
        outcome.threads().stream()
            .filter(thread -> thread.waitsFor().isEmpty())
            .findFirst()
            .or(() -> outcome.threads().stream().findFirst())
            .map(thread -> thread.stack())
            .orElse(List.of());
    return new LimitHit(check, test, name, allowed, decides, stacks.of(stack));
  }

  private static String text(ValueWrapper value) {
    return Messages.cut(value.getStringRepresentation());
  }
}
