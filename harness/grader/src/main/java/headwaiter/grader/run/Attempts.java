package headwaiter.grader.run;

import headwaiter.grader.child.Answer;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.Died;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Message;
import headwaiter.wire.Observation;
import headwaiter.wire.RunTests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds out which check a worker dies of. All checks run in one job. If that ends badly and the
 * worker could still say in which check, the others run again without it; if it could not, each
 * check runs alone. After a few deaths the checks that are left stay silent.
 */
final class Attempts {
  private static final int MOST_DEATHS = 4;

  private final Function<RunTests, Answer> worker;
  private final String rung;
  private final List<Observation> observations = new ArrayList<>();
  private int deaths;

  Attempts(Function<RunTests, Answer> worker, String rung) {
    this.worker = worker;
    this.rung = rung;
  }

  RunResult run(RunTests job) {
    boolean complete = attempt(job);
    return new RunResult(List.copyOf(observations), complete, rung);
  }

  private boolean attempt(RunTests job) {
    if (job.plans().isEmpty() || deaths >= MOST_DEATHS) {
      return true;
    }
    return switch (worker.apply(job)) {
      case Answer.Closed closed -> {
        keep(closed.messages());
        yield true;
      }
      case Answer.Gone gone -> {
        deaths++;
        yield switch (gone.cause()) {
          case CPU_LIMIT, OUT_OF_MEMORY, EXITED -> divide(job, gone);
          case WALL_LIMIT, TAMPERED, OURS -> {
            keep(gone.messages());
            observations.add(new Died("", gone.cause(), gone.detail()));
            yield false;
          }
        };
      }
    };
  }

  private boolean divide(RunTests job, Answer.Gone gone) {
    List<String> named =
        gone.messages().stream()
            .filter(message -> message instanceof LimitHit hit && hit.decides())
            .map(message -> ((LimitHit) message).check())
            .filter(check -> job.plans().stream().anyMatch(plan -> plan.check().equals(check)))
            .toList();
    if (!named.isEmpty()) {
      String culprit = named.getLast();
      keep(gone.messages().stream().filter(message -> isOf(message, culprit)).toList());
      return attempt(without(job, culprit));
    }
    if (job.plans().size() == 1) {
      keep(gone.messages());
      observations.add(new Died(job.plans().getFirst().check(), gone.cause(), gone.detail()));
      return true;
    }
    boolean complete = true;
    for (CheckPlan plan : job.plans()) {
      complete &= attempt(with(job, List.of(plan)));
    }
    return complete;
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

  private static RunTests without(RunTests job, String check) {
    return with(job, job.plans().stream().filter(plan -> !plan.check().equals(check)).toList());
  }

  private static RunTests with(RunTests job, List<CheckPlan> plans) {
    return new RunTests(
        job.label(),
        job.subject(),
        job.support(),
        job.testClasses(),
        plans,
        job.seed(),
        job.onlySeed(),
        job.trace(),
        job.limits());
  }
}
