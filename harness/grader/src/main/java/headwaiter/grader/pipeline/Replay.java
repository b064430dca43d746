package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.intake.Intake;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Digest;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Submission;
import headwaiter.grader.model.Verdict;
import headwaiter.grader.report.ReplayFile;
import headwaiter.grader.report.Result;
import headwaiter.grader.report.Results;
import headwaiter.grader.report.Terminal;
import headwaiter.grader.report.Unreadable;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Observation;
import headwaiter.wire.Source;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.Unsteady;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run that was made again, with its trace.
 *
 * @param text for people
 * @param same whether it went as it is written, if it was written how it went
 * @param complaint why there is none; empty if there is one
 */
public record Replay(String text, boolean same, String complaint) {
  /** What is to be run again. */
  private record Wanted(
      Submission submission,
      Assignment assignment,
      Check check,
      long runSeed,
      long seed,
      String strategy,
      Optional<Sameness.Written> written,
      Map<String, String> needs) {}

  /** Something that was asked for is not there. */
  private static final class NotThere extends Exception {
    private static final long serialVersionUID = 1L;

    NotThere(String message) {
      super(message);
    }
  }

  /**
   * Runs a check again. Blocks.
   *
   * @param target a replay file, or {@code student/assignment}
   * @param check the check; a replay file names its own
   * @param seed of the schedule that is wanted; else the one that decided
   * @throws Unusable if the harness is not fit to run
   * @throws NotIsolated if this machine does not give the isolation that is asked for
   */
  public static Replay of(
      Settings settings,
      String target,
      Optional<String> check,
      Optional<Long> seed,
      boolean colour,
      int width,
      Ear ear)
      throws Unusable, NotIsolated {
    try {
      Wanted wanted =
          Files.isRegularFile(Path.of(target))
              ? fromFile(settings, Path.of(target))
              : fromResults(settings, target, check, seed);
      return run(settings, wanted, new Terminal(colour, width), ear);
    } catch (NotThere | Unreadable e) {
      return new Replay("", false, String.valueOf(e.getMessage()));
    }
  }

  private static Wanted fromFile(Settings settings, Path file) throws NotThere {
    ReplayFile replay = ReplayFile.read(file);
    Assignment assignment = assignment(settings, replay.assignment());
    List<Source> sources = replay.sources();
    Submission submission =
        new Submission(
            replay.student(),
            assignment.id(),
            file,
            sources,
            List.of(),
            Digest.of(sources.stream().flatMap(s -> Stream.of(s.path(), s.text())).toList()).text(),
            "");
    return new Wanted(
        submission,
        assignment,
        check(assignment, replay.check()),
        replay.runSeed(),
        replay.seed(),
        replay.strategy(),
        Optional.of(new Sameness.Written("the file", submission.digest(), replay.marks())),
        replay.needs());
  }

  private static Wanted fromResults(
      Settings settings, String target, Optional<String> check, Optional<Long> seed)
      throws NotThere {
    if (target.chars().filter(c -> c == '/').count() != 1) {
      throw new NotThere(
          "Expected a replay file or STUDENT/ASSIGNMENT, but `" + target + "` came.");
    }
    Targets found = Targets.find(settings, List.of(target), Optional.empty());
    if (found.work().isEmpty()) {
      throw new NotThere(String.join("\n", found.complaints()));
    }
    Work work = found.work().getFirst();
    Submission submission =
        Intake.read(work.student(), work.assignment(), work.folder(), work.received());
    Optional<Result> written =
        Results.of(settings.out(), work.student(), work.assignment().id(), submission.digest());
    if (check.isEmpty()) {
      throw new NotThere(
          "Which check? " + work.assignment().id() + " has " + ids(work.assignment()) + ".");
    }
    Check wanted = check(work.assignment(), check.get());
    long runSeed = written.map(result -> result.provenance().seed()).orElse(settings.seed());
    long decided =
        written.stream()
            .flatMap(result -> result.checks().stream())
            .filter(line -> line.id().equals(wanted.id()) && line.seed() != 0)
            .map(Result.Checked::seed)
            .findFirst()
            .orElse(runSeed);
    long chosen = seed.orElse(decided);
    return new Wanted(
        submission,
        work.assignment(),
        wanted,
        runSeed,
        chosen,
        settings.strategy(),
        written.map(
            result ->
                new Sameness.Written(
                    "the result",
                    String.valueOf(result.provenance().digests().get("submission")),
                    Sameness.marks(result.evidence().observations(), wanted.id(), chosen))),
        Map.of());
  }

  private static Assignment assignment(Settings settings, String id) throws NotThere {
    Assignment found = Catalog.read(settings.assignments()).assignments().get(id);
    if (found == null) {
      throw new NotThere("There is no assignment `" + id + "` in " + settings.assignments() + ".");
    }
    return found;
  }

  private static Check check(Assignment assignment, String id) throws NotThere {
    List<String> ids = assignment.checks().stream().map(Check::id).toList();
    if (!ids.contains(id)) {
      throw new NotThere(
          "There is no check `"
              + id
              + "` in "
              + assignment.id()
              + Nearest.to(id, ids)
                  .map(near -> ". Did you mean `" + near + "`?")
                  .orElse("; there are " + ids(assignment) + "."));
    }
    return assignment.checks().get(ids.indexOf(id));
  }

  private static String ids(Assignment assignment) {
    return assignment.checks().stream().map(Check::id).collect(Collectors.joining(", "));
  }

  private static Replay run(Settings settings, Wanted wanted, Terminal terminal, Ear ear)
      throws Unusable, NotIsolated, NotThere {
    boolean plain = wanted.seed() == wanted.runSeed();
    Stages.Plan plan =
        new Stages.Plan(
            wanted.runSeed(),
            plain ? 0 : wanted.seed(),
            true,
            List.of(new CheckPlan(wanted.check().id(), 1, wanted.strategy())));
    try (Session session = Session.open(settings, List.of(wanted.assignment()), ear)) {
      Map<String, String> digests = new TreeMap<>(session.digests());
      digests.put("assignment", wanted.assignment().digest());
      refuseOther(wanted.needs(), ReplayFile.needs(session.versions(), digests));
      Stages stages = session.stages();
      Stages.Outcome outcome =
          stages.run(stages.examine(wanted.submission(), wanted.assignment()), plan);
      return told(wanted, outcome, terminal);
    }
  }

  /** What a file needs is here, or its run can't be the same. */
  private static void refuseOther(Map<String, String> needs, Map<String, String> here)
      throws NotThere {
    for (Map.Entry<String, String> need : needs.entrySet()) {
      String found = here.getOrDefault(need.getKey(), "nothing");
      if (!found.equals(need.getValue())) {
        throw new NotThere(
            "This replay needs the "
                + need.getKey()
                + " "
                + need.getValue()
                + ", but here is "
                + found
                + ". With another one the run may go another way; "
                + (need.getKey().equals("jdk")
                    ? "set HEADWAITER_JDK to that one."
                    : "take the assignment of that time, or grade again."));
      }
    }
  }

  private static Replay told(Wanted wanted, Stages.Outcome outcome, Terminal terminal) {
    List<Observation> now = of(outcome.evidence().observations(), wanted.check());
    StringBuilder text = new StringBuilder();
    text.append(wanted.submission().name())
        .append("  ")
        .append(wanted.check().id())
        .append("  seed ")
        .append(wanted.seed())
        .append("\n\n");
    boolean passes = now.stream().noneMatch(o -> o instanceof TestFailed || o instanceof Hung);
    for (Observation observation : now) {
      text.append(
          switch (observation) {
            case TestPassed passed ->
                passed.test()
                    + " passed, trace "
                    + passed.hash()
                    + "\n"
                    + (passes ? steps(passed.interleaving(), terminal) : "");
            case TestFailed failed ->
                failed.test() + " failed\n" + steps(failed.interleaving(), terminal);
            case Unsteady two ->
                two.test()
                    + " went two ways\n  first:  "
                    + two.first()
                    + "\n  second: "
                    + two.second()
                    + "\n";
            case Hung hung -> hung.test() + " hung\n" + steps(hung.interleaving(), terminal);
            case TimelineSeen timeline -> terminal.timeline(timeline);
            default -> "";
          });
    }
    Verdict verdict =
        outcome.grading().grade().checks().stream()
            .filter(line -> line.check().id().equals(wanted.check().id()))
            .map(Grade.Line::verdict)
            .findFirst()
            .orElse(new Verdict.Inconclusive("Nothing was observed."));
    text.append('\n').append(words(verdict)).append('\n');
    boolean same =
        Sameness.tell(
            wanted.submission(), wanted.check(), wanted.seed(), now, wanted.written(), text);
    return new Replay(text.toString(), same, "");
  }

  private static List<Observation> of(List<Observation> all, Check check) {
    return all.stream().filter(o -> o.check().equals(check.id())).toList();
  }

  private static String steps(Optional<Interleaving> interleaving, Terminal terminal) {
    return interleaving.map(terminal::steps).orElse("");
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed v -> "Passed.";
      case Verdict.Failed v -> "Failed: " + v.message();
      case Verdict.NotReached v -> "Not reached: " + v.why();
      case Verdict.Unstable v -> "Unstable.";
      case Verdict.NotRun v -> "Not run: " + v.missing();
      case Verdict.Inconclusive v -> "Inconclusive: " + v.why();
    };
  }
}
