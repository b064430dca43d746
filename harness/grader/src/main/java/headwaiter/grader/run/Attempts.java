package headwaiter.grader.run;

import headwaiter.grader.child.Answer;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.Died;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Limits;
import headwaiter.wire.Message;
import headwaiter.wire.Observation;
import headwaiter.wire.RunTests;
import headwaiter.wire.TestFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out which check a worker dies of. All checks run in one job. If that ends badly and the
 * worker could still say in which check, the others run again without it; if it could not, each
 * check runs alone.
 *
 * <p>So every check is decided that can be, and yet a submission costs no more than it may: its CPU
 * limit is for all checks together. When that has been used up twice, each check that is left gets
 * a share on a worker of its own, and the one that needs more than that has gone over the
 * submission's own limit.
 */
final class Attempts {
  private static final int WHOLE_ALLOWANCES = 2;
  private static final int SHARES = 4;

  private final Function<RunTests, Answer> worker;
  private final Function<RunTests, Optional<Answer>> witness;
  private final String rung;
  private final List<Observation> observations = new ArrayList<>();
  private int usedUp;
  private boolean witnessed;

  /**
   * Attempts of one job.
   *
   * @param worker runs it, or dies of it
   * @param witness runs it on a worker that survives when memory runs out, and may tell where that
   *     was; it decides nothing
   */
  Attempts(
      Function<RunTests, Answer> worker,
      Function<RunTests, Optional<Answer>> witness,
      String rung) {
    this.worker = worker;
    this.witness = witness;
    this.rung = rung;
  }

  RunResult run(RunTests job) {
    boolean complete = together(job, job.plans());
    return new RunResult(List.copyOf(observations), complete, rung);
  }

  private boolean together(RunTests job, List<CheckPlan> plans) {
    if (plans.isEmpty()) {
      return true;
    }
    if (usedUp >= WHOLE_ALLOWANCES && plans.size() > 1) {
      return oneByOne(job, plans);
    }
    return switch (worker.apply(with(job, plans))) {
      case Answer.Closed closed -> {
        keep(closed.messages());
        yield true;
      }
      case Answer.Gone gone ->
          switch (gone.cause()) {
            case CPU_LIMIT, OUT_OF_MEMORY, EXITED -> divide(job, plans, gone);
            case WALL_LIMIT, TAMPERED, OURS -> {
              keep(gone.messages());
              observations.add(new Died("", gone.cause(), gone.detail()));
              yield false;
            }
          };
    };
  }

  private boolean divide(RunTests job, List<CheckPlan> plans, Answer.Gone gone) {
    usedUp += gone.cause() == Died.Cause.CPU_LIMIT ? 1 : 0;
    Optional<String> culprit = named(plans, gone);
    if (culprit.isPresent()) {
      keep(gone.messages().stream().filter(message -> isOf(message, culprit.get())).toList());
      return together(
          job, plans.stream().filter(plan -> !plan.check().equals(culprit.get())).toList());
    }
    if (plans.size() == 1) {
      keep(gone.messages());
      observations.add(
          place(job, plans, gone)
              .orElseGet(() -> new Died(plans.getFirst().check(), gone.cause(), gone.detail())));
      return true;
    }
    return oneByOne(job, plans);
  }

  /** Where memory ran out: asked for once, because the other checks will say much the same. */
  private Optional<Observation> place(RunTests job, List<CheckPlan> plans, Answer.Gone gone) {
    if (gone.cause() != Died.Cause.OUT_OF_MEMORY || witnessed) {
      return Optional.empty();
    }
    witnessed = true;
    return witness.apply(with(job, plans, job.limits())).stream()
        .flatMap(answer -> answer.messages().stream())
        .filter(TestFailed.class::isInstance)
        .map(TestFailed.class::cast)
        .filter(failed -> failed.type().equals(OutOfMemoryError.class.getName()))
        .findFirst()
        .map(
            failed ->
                new LimitHit(
                    failed.check(),
                    failed.test(),
                    "memory",
                    Flags.HEAP_MB + " MB",
                    true,
                    failed.stack()));
  }

  private boolean oneByOne(RunTests job, List<CheckPlan> plans) {
    for (CheckPlan plan : plans) {
      if (!together(job, List.of(plan))) {
        return false;
      }
    }
    return true;
  }

  /** The check that the worker was in when it reached a limit, if it could still say so. */
  private static Optional<String> named(List<CheckPlan> plans, Answer.Gone gone) {
    return gone.messages().stream()
        .filter(message -> message instanceof LimitHit hit && hit.decides())
        .map(message -> ((LimitHit) message).check())
        .filter(check -> plans.stream().anyMatch(plan -> plan.check().equals(check)))
        .reduce((first, last) -> last);
  }

  private void keep(List<Message> messages) {
    for (Message message : messages) {
      if (message instanceof Observation observation) {
        observations.add(observation);
      }
    }
  }

  private static boolean isOf(Message message, String check) {
    return message instanceof Observation observation && observation.check().equals(check);
  }

  private RunTests with(RunTests job, List<CheckPlan> plans) {
    return with(job, plans, usedUp < WHOLE_ALLOWANCES ? job.limits() : share(job.limits()));
  }

  private static RunTests with(RunTests job, List<CheckPlan> plans, Limits limits) {
    return new RunTests(
        job.label(),
        job.subject(),
        job.support(),
        job.testClasses(),
        plans,
        job.seed(),
        job.onlySeed(),
        job.trace(),
        job.covers(),
        limits);
  }

  private static Limits share(Limits all) {
    return new Limits(
        Math.max(1, all.cpuMillis() / SHARES),
        all.wallMillis(),
        all.steps(),
        all.virtualMillis(),
        all.outputBytes());
  }
}
