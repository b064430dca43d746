package headwaiter.worker.tests;

import headwaiter.junit.CheckRun;
import headwaiter.junit.Repetition;
import headwaiter.junit.Session;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Outcome;
import headwaiter.wire.Died;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Observation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Turns what happens to tests into observations, as it happens. */
final class Journal implements Session.Listener, TestExecutionListener {
  /** In so many of the first runs of a test races are looked for. */
  private static final int WATCHED = 20;

  private final Verdicts verdicts;
  private final Sightings sightings;
  private final Output output;
  private final Consumer<Observation> out;
  private final Stacks stacks;
  private final Set<Method> decided = new HashSet<>();
  private boolean abandoned;

  Journal(
      Verdicts verdicts,
      Sightings sightings,
      Output output,
      Consumer<Observation> out,
      Stacks stacks) {
    this.verdicts = verdicts;
    this.sightings = sightings;
    this.output = output;
    this.out = out;
    this.stacks = stacks;
  }

  @Override
  public void begins(int number) {
    output.listen(number == 0);
  }

  @Override
  public void ended(Outcome outcome) {
    abandoned |= outcome.ending() != Ending.DONE;
  }

  /**
   * Whether a run did not come to its end. Its threads never run again, but may hold the monitor of
   * a class.
   */
  boolean hasAbandoned() {
    return abandoned;
  }

  @Override
  public int watched() {
    return WATCHED;
  }

  @Override
  public void decided(CheckRun run) {
    decided.add(run.test());
    sightings.of(run).forEach(out);
    printed(run.check(), run.test());
    out.accept(verdicts.of(run));
  }

  @Override
  public void repeated(Repetition runs) {
    decided.add(runs.test());
    printed(runs.check(), runs.test());
    out.accept(verdicts.of(runs));
  }

  private void printed(String check, Method test) {
    Optional<LimitHit> flood = output.flood(check, TestNames.of(test), stacks);
    output.take(check).ifPresent(out);
    flood.ifPresent(out);
  }

  @Override
  public void troubled(String check, Method test, Throwable trouble) {
    decided.add(test);
    out.accept(new Died(check, Died.Cause.OURS, TestNames.of(test) + ": " + trouble));
  }

  /** A test class that could not be loaded decides its checks. */
  void neverLoaded(TestClasses.Unlinked unlinked) {
    out.accept(
        verdicts.neverRun(
            unlinked.check(), TestNames.simple(unlinked.className()), unlinked.why()));
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    method(identifier)
        .ifPresent(
            test -> Running.test(WantedChecks.check(test).orElse(""), TestNames.of(test), stacks));
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
      return;
    }
    Throwable failure =
        result.getThrowable().orElseGet(() -> new IllegalStateException("failed without a reason"));
    Optional<Method> test = method(identifier);
    if (test.isEmpty()) {
      out.accept(
          new Died(
              "", Died.Cause.OURS, identifier.getDisplayName() + " cannot be run: " + failure));
    } else if (decided.add(test.get())) {
      String check = WantedChecks.check(test.get()).orElse("");
      out.accept(verdicts.neverRun(check, TestNames.of(test.get()), failure));
    }
  }

  private static Optional<Method> method(TestIdentifier identifier) {
    return identifier
        .getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod());
  }
}
