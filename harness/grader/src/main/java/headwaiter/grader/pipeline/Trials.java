package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.grading.Disclosure;
import headwaiter.grader.intake.Intake;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.ErrorCard;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Mistake;
import headwaiter.grader.model.Problem;
import headwaiter.grader.model.Submission;
import headwaiter.grader.model.Telling;
import headwaiter.grader.model.Verdict;
import headwaiter.wire.TestFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tries the samples of assignments, and compares what comes with what is promised. */
final class Trials {
  private static final int SEEDS = 20;

  /** Under how many schedules the runs after the first explore. */
  private static final int FEWER_SCHEDULES = 50;

  private final Stages stages;
  private final Settings settings;

  Trials(Stages stages, Settings settings) {
    this.stages = stages;
    this.settings = settings;
  }

  /** It compiles and earns nothing. */
  Trial starter(Assignment assignment) {
    Sample sample = new Sample(assignment, "starter");
    Stages.Outcome outcome = stages.run(sample.examined(), full(assignment, settings.seed()));
    sample.expectGraded(outcome);
    for (Grade.Line line : outcome.grading().grade().checks()) {
      if (line.earned() > 0) {
        sample.problem(
            "starter",
            0,
            "a starter that earns nothing",
            "it passes `" + line.check().id() + "`",
            "Let the starter give less away, or the check ask for more.");
      }
    }
    return new Trial("starter", List.copyOf(sample.problems), Optional.empty(), Optional.empty());
  }

  /** It earns everything under each seed, and nothing is found. */
  Trial solution(Assignment assignment, Path folder) {
    Sample sample = new Sample(assignment, "solutions/" + folder.getFileName());
    Set<String> alarms = new TreeSet<>();
    for (int i = 0; i < SEEDS; i++) {
      long seed = settings.seed() + i;
      Stages.Plan plan = i == 0 ? full(assignment, seed) : fewer(assignment, seed);
      Stages.Outcome outcome = stages.run(sample.examined(), plan);
      sample.falseAlarms(outcome, seed, alarms);
    }
    sample.expectSame();
    return new Trial(
        sample.name,
        List.copyOf(sample.problems),
        Optional.empty(),
        Optional.of(
            new ErrorCard.Alarms(
                String.valueOf(folder.getFileName()), SEEDS, List.copyOf(alarms))));
  }

  /** It fails exactly the checks it names, raises exactly the findings it names, and scores so. */
  Trial mistake(Assignment assignment, Mistake mistake) {
    Sample sample = new Sample(assignment, "mistakes/" + mistake.name());
    Stages.Outcome outcome =
        stages.run(sample.examined(), hunting(assignment, mistake, settings.seed()));
    sample.expectGraded(outcome);
    List<String> fails = failed(outcome);
    sample.expectEqual(
        mistake,
        "to fail",
        new TreeSet<>(mistake.fails()),
        new TreeSet<>(fails),
        evidence(outcome));
    sample.expectEqual(
        mistake,
        "to raise",
        mistake.raises().stream()
            .map(Mistake.Raised::text)
            .collect(Collectors.toCollection(TreeSet::new)),
        raised(outcome, null),
        "");
    int earned = outcome.grading().grade().earned();
    if (earned != mistake.score()) {
      sample.problem(
          mistake,
          "a score of " + mistake.score(),
          "it earned " + earned,
          "Correct `score`, or the checks.");
    }
    sample.expectSecrets(outcome);
    sample.expectSame();
    return new Trial(
        sample.name,
        List.copyOf(sample.problems),
        Optional.of(
            new ErrorCard.Caught(
                mistake.name(),
                fails,
                List.copyOf(raised(outcome, Finding.Origin.STATIC)),
                List.copyOf(raised(outcome, Finding.Origin.OBSERVED)),
                List.copyOf(raised(outcome, Finding.Origin.EXPLORED)),
                earned,
                sample.problems.isEmpty())),
        Optional.empty());
  }

  private Stages.Plan full(Assignment assignment, long seed) {
    return Stages.Plan.of(assignment, seed, settings.schedules(), settings.strategy());
  }

  /** What is to fail is explored as in a grading, however few schedules the rest gets. */
  private Stages.Plan hunting(Assignment assignment, Mistake mistake, long seed) {
    return full(assignment, seed).exploring(assignment, mistake.fails());
  }

  private Stages.Plan fewer(Assignment assignment, long seed) {
    return Stages.Plan.of(assignment, seed, OptionalInt.of(FEWER_SCHEDULES), settings.strategy());
  }

  private static List<String> failed(Stages.Outcome outcome) {
    return outcome.grading().grade().checks().stream()
        .filter(line -> line.verdict() instanceof Verdict.Failed)
        .map(line -> line.check().id())
        .toList();
  }

  /** What the checks that did not pass said. */
  private static String evidence(Stages.Outcome outcome) {
    return outcome.grading().grade().checks().stream()
        .flatMap(
            line ->
                switch (line.verdict()) {
                  case Verdict.Failed f ->
                      java.util.stream.Stream.of(line.check().id() + ": " + f.message());
                  default -> java.util.stream.Stream.empty();
                })
        .collect(Collectors.joining(" | "));
  }

  private static Set<String> raised(
      Stages.Outcome outcome, Finding.@org.jspecify.annotations.Nullable Origin origin) {
    return outcome.grading().findings().stream()
        .filter(finding -> origin == null || finding.origins().contains(origin))
        .map(
            finding ->
                new Mistake.Raised(finding.id(), finding.place().file(), finding.place().line())
                    .text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One sample on trial. */
  private final class Sample {
    private final Assignment assignment;
    private final String name;
    private final String shown;
    private final List<Problem> problems = new ArrayList<>();
    private final Stages.Examined examined;

    Sample(Assignment assignment, String name) {
      this.assignment = assignment;
      this.name = name;
      this.shown = Catalog.shownFolder(assignment.folder());
      Submission submission =
          Intake.sample(
              name, assignment, assignment.folder().resolve(name), Set.of("mistake.yaml"));
      this.examined = stages.examine(submission, assignment);
    }

    Stages.Examined examined() {
      return examined;
    }

    void problem(String file, int line, String expected, String came, String advice) {
      problems.add(new Problem(shown + "/" + file, line, expected, came, advice));
    }

    void problem(Mistake mistake, String expected, String came, String advice) {
      problems.add(new Problem(mistake.yaml(), mistake.line(), expected, came, advice));
    }

    /** Every check of it was decided. */
    void expectGraded(Stages.Outcome outcome) {
      for (Grade.Line line : outcome.grading().grade().checks()) {
        String why =
            switch (line.verdict()) {
              case Verdict.Passed v -> "";
              case Verdict.Failed v -> "";
              case Verdict.NotReached v -> v.why();
              case Verdict.Unstable v -> "it passes sometimes";
              case Verdict.NotRun v -> v.missing();
              case Verdict.Inconclusive v -> v.why();
            };
        if (!why.isEmpty()) {
          problem(
              name,
              0,
              "every check to be decided",
              "`" + line.check().id() + "` was not: " + why,
              "Mend what it says.");
          return;
        }
      }
    }

    void expectEqual(
        Mistake mistake, String verb, Set<String> expected, Set<String> came, String why) {
      if (!expected.equals(came)) {
        problem(
            mistake,
            verb + " " + (expected.isEmpty() ? "nothing" : String.join(", ", expected)),
            (came.isEmpty() ? "nothing" : String.join(", ", came))
                + " came"
                + (why.isEmpty() ? "" : " (" + why + ")"),
            "Correct this file, or what is wrong with the check or the detector.");
      }
    }

    /** What is held against it; each is a problem once, with the first seed that shows it. */
    void falseAlarms(Stages.Outcome outcome, long seed, Set<String> alarms) {
      for (Grade.Line line : outcome.grading().grade().checks()) {
        String what =
            switch (line.verdict()) {
              case Verdict.Passed v -> "";
              case Verdict.Failed v -> v.message();
              case Verdict.NotReached v -> v.why();
              case Verdict.Unstable v -> "it passes sometimes";
              case Verdict.NotRun v -> v.missing();
              case Verdict.Inconclusive v -> v.why();
            };
        if (!what.isEmpty() && alarms.add(line.check().id())) {
          problem(
              name,
              0,
              "a solution that passes `" + line.check().id() + "`",
              "with seed " + seed + " it does not: " + what,
              "Mend the solution or the check.");
        }
      }
      for (Finding finding : outcome.grading().findings()) {
        if (alarms.add(
            finding.id() + " @ " + finding.place().file() + ":" + finding.place().line())) {
          problem(
              name + "/" + finding.place().file(),
              finding.place().line(),
              "a solution without findings",
              "with seed " + seed + " came " + finding.id() + ": " + finding.message(),
              "A false alarm is a bug of the detector; else mend the solution.");
        }
      }
    }

    /** The same seed gives the same bytes. */
    void expectSame() {
      Stages.Plan plan = fewer(assignment, settings.seed());
      if (!stages.run(examined, plan).evidence().equals(stages.run(examined, plan).evidence())) {
        problem(
            name,
            0,
            "the same evidence for the same seed",
            "two runs with seed " + plan.seed() + " differ",
            "Look for what is not simulated: identity hashes, real time, real chance.");
      }
    }

    /** No message of a hidden check gives its expected value away. */
    void expectSecrets(Stages.Outcome outcome) {
      for (Check check : assignment.checks()) {
        outcome.evidence().observations().stream()
            .filter(o -> check.telling() == Telling.ACTUAL_ONLY && o.check().equals(check.id()))
            .filter(TestFailed.class::isInstance)
            .map(TestFailed.class::cast)
            .filter(
                test ->
                    Disclosure.givesAway(Disclosure.of(test, check.telling()), check.says(), test))
            .findFirst()
            .ifPresent(
                test ->
                    problem(
                        name,
                        0,
                        "a message of the hidden check `"
                            + check.id()
                            + "` that keeps the expected value back",
                        "it says: " + Disclosure.of(test, check.telling()),
                        "Take the value out of the message in " + test.test() + "."));
      }
    }
  }
}
