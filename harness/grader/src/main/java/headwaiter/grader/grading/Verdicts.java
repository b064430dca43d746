package headwaiter.grader.grading;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Telling;
import headwaiter.grader.model.Verdict;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Leftover;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.OutsideSeen;
import headwaiter.wire.PermitLost;
import headwaiter.wire.Repeated;
import headwaiter.wire.Slip;
import headwaiter.wire.Stalled;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.Unsteady;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of each check. What decides, in this order: whether it was reached, whether the run
 * can be trusted, a failure, a limit that is our fault, a forbidden finding, and at last whether
 * each of its tests passed.
 */
final class Verdicts {
  private final Assignment assignment;
  private final Evidence evidence;
  private final List<Finding> sightings;

  /**
   * Verdicts on some evidence.
   *
   * @param sightings what the run has shown, before merging
   */
  Verdicts(Assignment assignment, Evidence evidence, List<Finding> sightings) {
    this.assignment = assignment;
    this.evidence = evidence;
    this.sightings = sightings;
  }

  Grade.Line on(Check check) {
    List<Observation> own =
        evidence.observations().stream().filter(o -> o.check().equals(check.id())).toList();
    Verdict verdict =
        switch (evidence.compilation()) {
          case REJECTED, REFUSED -> new Verdict.NotReached(obstacle());
          case UNAVAILABLE ->
              new Verdict.Inconclusive(
                  "It could not be compiled, and that is our trouble"
                      + observed(Died.class).findFirst().map(d -> ": " + d.detail()).orElse("."));
          case COMPILED -> ran(check, own);
        };
    return new Grade.Line(
        check,
        verdict,
        virtualNanos(own),
        seed(own),
        own.stream().mapToInt(this::schedules).max().orElse(0),
        Notes.on(own));
  }

  private String obstacle() {
    boolean refused = evidence.compilation() == Evidence.Compiling.REFUSED;
    return evidence.findings().stream()
        .filter(finding -> refused ? Stops.refuses(finding) : Stops.rejects(finding))
        .findFirst()
        .map(
            finding ->
                (refused ? "It was not run. " : "")
                    + (finding.place().line() > 0 ? Told.place(finding.place()) + ": " : "")
                    + finding.message())
        .orElse(refused ? "It was not run." : "It does not compile.");
  }

  private Verdict ran(Check check, List<Observation> own) {
    Optional<Verdict> distrust = distrust();
    if (distrust.isPresent()) {
      return distrust.get();
    }
    Map<String, String> failures = new LinkedHashMap<>();
    own.forEach(o -> failure(check, o).ifPresent(why -> failures.putIfAbsent(test(o), why)));
    if (!failures.isEmpty() && check.telling() == Telling.NONE) {
      return new Verdict.Failed(Disclosure.NOTHING);
    }
    if (!failures.isEmpty()) {
      int more = failures.size() - 1;
      return new Verdict.Failed(
          failures.values().iterator().next()
              + switch (more) {
                case 0 -> "";
                case 1 -> " (Another of its tests fails too.)";
                default -> " (" + more + " others of its tests fail too.)";
              });
    }
    return own.stream()
        .flatMap(observation -> broken(observation).stream())
        .findFirst()
        .<Verdict>map(Verdict.Inconclusive::new)
        .or(() -> forbidden(check))
        .or(() -> unstable(own))
        .orElseGet(() -> counted(check, own));
  }

  private static String test(Observation observation) {
    return switch (observation) {
      case TestFailed failed -> failed.test();
      case Hung hung -> hung.test();
      case LimitHit hit -> hit.test();
      case ExitCalled exit -> exit.test();
      case Repeated repeated -> repeated.test();
      default -> "";
    };
  }

  private Optional<Verdict> distrust() {
    Optional<Died> died =
        observed(Died.class).filter(d -> d.cause() == Died.Cause.TAMPERED).findFirst();
    if (died.isPresent()) {
      return Optional.of(
          new Verdict.Inconclusive(
              "The records of the run were forged, so they decide nothing: a person has to look."));
    }
    if (!evidence.closed()) {
      return Optional.of(
          new Verdict.Inconclusive(
              observed(Died.class)
                  .findFirst()
                  .map(d -> "The run broke off: " + d.detail())
                  .orElse("The run broke off before its end.")));
    }
    return Optional.empty();
  }

  private <T extends Observation> Stream<T> observed(Class<T> kind) {
    return evidence.observations().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Why an observation fails its check, if it does. */
  private static Optional<String> failure(Check check, Observation observation) {
    return switch (observation) {
      case TestFailed failed ->
          Optional.of(
              Disclosure.of(failed, check.telling())
                  + some(failed.schedules(), failed.interleaving()));
      case Hung hung -> Optional.of(Hangs.of(hung) + some(hung.schedules(), hung.interleaving()));
      case LimitHit hit -> hit.decides() ? Optional.of(Limit.of(hit)) : Optional.empty();
      case ExitCalled exit ->
          Optional.of("`" + exit.call() + "` was called at " + Told.place(exit.at().place()) + ".");
      case Died died ->
          switch (died.cause()) {
            case OUT_OF_MEMORY -> Optional.of("It used more memory than there is.");
            case CPU_LIMIT -> Optional.of("It used more CPU time than there is.");
            case WALL_LIMIT, TAMPERED, EXITED, OURS -> Optional.empty();
          };
      case TestPassed o -> Optional.empty();
      case BlockingCall o -> Optional.empty();
      case Stalled o -> Optional.empty();
      case DataRace o -> Optional.empty();
      case PermitLost o -> Optional.empty();
      case Slip o -> Optional.empty();
      case Leftover o -> Optional.empty();
      case TimelineSeen o -> Optional.empty();
      case OutputSeen o -> Optional.empty();
      case Unsteady o -> Optional.empty();
      case OutsideSeen o -> Optional.empty();
      case Repeated repeated -> always(check, repeated);
    };
  }

  /** All its runs failed, which is no chance. */
  private static Optional<String> always(Check check, Repeated repeated) {
    return repeated
        .failure()
        .filter(first -> repeated.passed() == 0)
        .map(first -> Disclosure.of(first, check.telling()));
  }

  /** Some of its runs in real time passed, and others did not. */
  private static Optional<Verdict> unstable(List<Observation> own) {
    return own.stream()
        .filter(Repeated.class::isInstance)
        .map(Repeated.class::cast)
        .filter(repeated -> repeated.passed() < repeated.runs())
        .map(repeated -> (double) repeated.passed() / repeated.runs())
        .min(Double::compare)
        .map(Verdict.Unstable::new);
  }

  /** That it depends on the schedule, if others were tried before the one that failed. */
  private static String some(int schedules, Optional<Interleaving> found) {
    return schedules > 1 && found.isPresent()
        ? " It happens under some schedules only; the first was number " + schedules + "."
        : "";
  }

  /** Why an observation keeps its check from being decided, and is nobody's fault. */
  private static Optional<String> broken(Observation observation) {
    return switch (observation) {
      case LimitHit hit ->
          hit.decides() || !hit.limit().equals("wall")
              ? Optional.empty()
              : Optional.of(
                  "It took longer than " + hit.allowed() + " on the clock, which decides nothing.");
      case Died died -> Optional.of("Its process ended: " + Told.sentence(died.detail()));
      case Unsteady two ->
          Optional.of(
              "Two runs with seed "
                  + two.seed()
                  + " differ, so neither counts: the first "
                  + two.first()
                  + ", the second "
                  + two.second()
                  + ". Something takes part that is not simulated, such as an identity hash or the"
                  + " world outside; a person has to look.");
      default -> Optional.empty();
    };
  }

  private Optional<Verdict> forbidden(Check check) {
    return sightings.stream()
        .filter(finding -> finding.confirmed() && finding.check().equals(check.id()))
        .filter(finding -> check.forbids().contains(finding.id()))
        .findFirst()
        .map(finding -> new Verdict.Failed(Told.place(finding.place()) + ": " + finding.message()));
  }

  private Verdict counted(Check check, List<Observation> own) {
    int wanted = assignment.testsOf(check.id());
    long passed =
        own.stream().flatMap(observation -> passed(observation).stream()).distinct().count();
    if (wanted > 0 && passed >= wanted) {
      return new Verdict.Passed();
    }
    return new Verdict.Inconclusive(
        passed == 0
            ? "Nothing was observed of it."
            : "Only " + passed + " of its " + wanted + " tests were observed.");
  }

  private static Optional<String> passed(Observation observation) {
    return switch (observation) {
      case TestPassed passed -> Optional.of(passed.test());
      case Repeated all -> all.passed() == all.runs() ? Optional.of(all.test()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static long virtualNanos(List<Observation> own) {
    return own.stream()
        .flatMap(
            observation ->
                switch (observation) {
                  case TestPassed passed -> Stream.of(passed.virtualNanos());
                  case TestFailed failed -> Stream.of(failed.virtualNanos());
                  case Hung hung -> Stream.of(hung.virtualNanos());
                  default -> Stream.<Long>empty();
                })
        .findFirst()
        .orElse(-1L);
  }

  /** Of the run that decides: of the first failure, or else of the first test. */
  private static long seed(List<Observation> own) {
    Stream<Long> failed =
        own.stream()
            .flatMap(
                observation ->
                    switch (observation) {
                      case TestFailed f -> Stream.of(f.seed());
                      case Hung hung -> Stream.of(hung.seed());
                      default -> Stream.<Long>empty();
                    });
    Stream<Long> passed =
        own.stream()
            .flatMap(o -> o instanceof TestPassed p ? Stream.of(p.seed()) : Stream.<Long>empty());
    return Stream.concat(failed, passed).findFirst().orElse(0L);
  }

  private int schedules(Observation observation) {
    return switch (observation) {
      case TestPassed passed -> passed.schedules();
      case TestFailed failed -> failed.schedules();
      case Hung hung -> hung.schedules();
      default -> 0;
    };
  }
}
