package headwaiter.grader.pipeline;

import headwaiter.grader.compile.Diagnoses;
import headwaiter.grader.coverage.Probed;
import headwaiter.grader.grading.Grading;
import headwaiter.grader.grading.Places;
import headwaiter.grader.grading.Stops;
import headwaiter.grader.inspect.Inspections;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Compilation;
import headwaiter.grader.model.Coverage;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Evidence.Compiling;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.SourceMap;
import headwaiter.grader.model.Submission;
import headwaiter.grader.run.RunResult;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Covered;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.LimitHit;
import headwaiter.wire.RunTests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The stages that one submission goes through, in order. Safe for use by several threads. */
final class Stages {
  private final Function<Compile, CompileResult> compiler;
  private final Runner worker;
  private final Preparation preparation;

  /** What runs a student's classes. */
  interface Runner {
    RunResult run(String student, Assignment assignment, RunTests job);

    /** What classes with probes note in a run; nothing if that comes to no end. */
    List<Covered> cover(String student, Assignment assignment, RunTests job);
  }

  /** Stages on a compiler and a worker. */
  Stages(Function<Compile, CompileResult> compiler, Runner worker) {
    this.compiler = compiler;
    this.worker = worker;
    this.preparation = new Preparation(compiler);
  }

  /**
   * What is known of a submission before it runs.
   *
   * @param findings of intake, the compiler and the static rules
   * @param woven its classes; empty unless it is to run
   * @param prepared what it runs with; empty unless it is to run
   * @param trouble what is wrong on our side; empty if nothing is
   */
  record Examined(
      Submission submission,
      Assignment assignment,
      Compiling compiling,
      List<Finding> findings,
      List<ClassBytes> woven,
      Optional<Assignment.Prepared> prepared,
      String trouble) {}

  /**
   * What came of a submission.
   *
   * @param rung the isolation of its run; empty if it did not run
   */
  record Outcome(Evidence evidence, Grading grading, String rung) {
    /** Whether each check that ran came to an end of its own. */
    private boolean isWhole() {
      return evidence.closed()
          && evidence.compilation() == Compiling.COMPILED
          && evidence.observations().stream()
              .noneMatch(
                  o -> o instanceof Died || o instanceof LimitHit || o instanceof ExitCalled);
    }
  }

  /** How a submission is run: with which seed, which checks, under how many schedules. */
  record Plan(long seed, long onlySeed, boolean trace, List<CheckPlan> checks) {
    /** All checks; an explored one under as many schedules as said, or as its assignment says. */
    static Plan of(Assignment assignment, long seed, OptionalInt schedules, String strategy) {
      return new Plan(
          seed,
          0,
          false,
          assignment.checks().stream()
              .map(
                  check ->
                      new CheckPlan(
                          check.id(),
                          check.explored() ? schedules.orElse(check.schedules()) : 1,
                          strategy))
              .toList());
    }

    /** The same, each check under one schedule. */
    Plan unexplored() {
      return new Plan(
          seed,
          0,
          false,
          checks.stream().map(check -> new CheckPlan(check.check(), 1, check.strategy())).toList());
    }

    /** The same, but these checks under as many schedules as their assignment says. */
    Plan exploring(Assignment assignment, List<String> ids) {
      Map<String, Integer> wanted = new HashMap<>();
      assignment.checks().stream()
          .filter(check -> ids.contains(check.id()) && check.explored())
          .forEach(check -> wanted.put(check.id(), check.schedules()));
      return new Plan(
          seed,
          onlySeed,
          trace,
          checks.stream()
              .map(
                  check ->
                      new CheckPlan(
                          check.check(),
                          wanted.getOrDefault(check.check(), check.schedules()),
                          check.strategy()))
              .toList());
    }
  }

  /** Everything up to the run. */
  Examined examine(Submission submission, Assignment assignment) {
    List<Finding> found = submission.problems();
    if (stopped(found).isPresent()) {
      return halted(submission, assignment, stopped(found).get(), found, "");
    }
    Preparation.Prepared prepared = preparation.of(assignment);
    if (prepared.classes().isEmpty()) {
      return halted(submission, assignment, Compiling.UNAVAILABLE, found, prepared.trouble());
    }
    Assignment.Prepared classes = prepared.classes().get();
    Compilation compilation =
        Diagnoses.of(
            compiler.apply(
                new Compile(
                    submission.name(),
                    submission.sources(),
                    classes.givenPlain(),
                    Compile.Weave.SUBJECT)));
    return switch (compilation) {
      case Compilation.Unavailable none ->
          halted(submission, assignment, Compiling.UNAVAILABLE, found, none.why());
      case Compilation.Rejected rejected ->
          halted(submission, assignment, Compiling.REJECTED, both(found, rejected.findings()), "");
      case Compilation.Compiled compiled ->
          inspected(submission, assignment, classes, compiled, found);
    };
  }

  private static Examined inspected(
      Submission submission,
      Assignment assignment,
      Assignment.Prepared classes,
      Compilation.Compiled compiled,
      List<Finding> found) {
    List<Finding> all =
        both(
            found,
            Inspections.inspect(
                assignment, compiled.plain(), classes, new SourceMap(submission.sources())));
    return stopped(all)
        .map(why -> halted(submission, assignment, why, all, ""))
        .orElseGet(
            () ->
                new Examined(
                    submission,
                    assignment,
                    Compiling.COMPILED,
                    all,
                    compiled.woven(),
                    Optional.of(classes),
                    ""));
  }

  /** The run, and the grade. */
  Outcome run(Examined examined, Plan plan) {
    RunResult result = observations(examined, plan);
    SourceMap map = new SourceMap(examined.submission().sources());
    Evidence evidence =
        new Evidence(
            examined.compiling(),
            examined.findings(),
            new Places(map).inFolder(result.observations()),
            result.closed());
    Grading grading = Grading.of(examined.assignment(), evidence, examined.submission().sources());
    return new Outcome(evidence, grading, result.rung());
  }

  private RunResult observations(Examined examined, Plan plan) {
    if (!examined.trouble().isEmpty()) {
      return new RunResult(List.of(new Died("", Died.Cause.OURS, examined.trouble())), false, "");
    }
    return examined
        .prepared()
        .map(
            classes ->
                worker.run(
                    examined.submission().student(),
                    examined.assignment(),
                    job(examined, classes, plan, examined.woven(), false)))
        .orElseGet(() -> new RunResult(List.of(), true, ""));
  }

  /**
   * Which lines one more run of it reaches, without exploration.
   *
   * @param outcome of its graded run
   * @return empty if it can't be known: the graded run went over a limit, or did not come to its
   *     end
   */
  Optional<Coverage> coverage(Examined examined, Plan plan, Outcome outcome) {
    if (!outcome.isWhole()) {
      return Optional.empty();
    }
    return examined
        .prepared()
        .flatMap(
            classes ->
                Probed.of(examined.woven())
                    .flatMap(
                        probed ->
                            probed.reached(
                                worker.cover(
                                    examined.submission().student(),
                                    examined.assignment(),
                                    job(
                                        examined,
                                        classes,
                                        plan.unexplored(),
                                        probed.classes(),
                                        true)),
                                new SourceMap(examined.submission().sources()))));
  }

  private static RunTests job(
      Examined examined,
      Assignment.Prepared classes,
      Plan plan,
      List<ClassBytes> subject,
      boolean covers) {
    return new RunTests(
        examined.submission().name(),
        subject,
        classes.support(),
        classes.testClasses(),
        plan.checks(),
        plan.seed(),
        plan.onlySeed(),
        plan.trace(),
        covers,
        examined.assignment().limits());
  }

  private static Optional<Compiling> stopped(List<Finding> findings) {
    if (findings.stream().anyMatch(Stops::refuses)) {
      return Optional.of(Compiling.REFUSED);
    }
    return findings.stream().anyMatch(Stops::rejects)
        ? Optional.of(Compiling.REJECTED)
        : Optional.empty();
  }

  private static Examined halted(
      Submission submission,
      Assignment assignment,
      Compiling why,
      List<Finding> findings,
      String trouble) {
    return new Examined(
        submission, assignment, why, findings, List.of(), Optional.empty(), trouble);
  }

  private static List<Finding> both(List<Finding> some, List<Finding> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
