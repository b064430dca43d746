package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.Handout;
import headwaiter.grader.intake.Intake;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Problem;
import headwaiter.grader.report.HandoutTimeline;
import headwaiter.wire.TimelineSeen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The timelines in handouts, which are those of solutions under the plain schedule of the first
 * seed: the same whoever draws them.
 */
record Drawings(Stages stages) {
  private static final long SEED = 1;

  /** Whether what stands in the handout is what comes. */
  Trial hold(Assignment assignment) {
    return of(assignment, false);
  }

  /** Puts it there. */
  Trial write(Assignment assignment) {
    return of(assignment, true);
  }

  private Trial of(Assignment assignment, boolean write) {
    List<Problem> problems = new ArrayList<>();
    Handout.of(assignment)
        .ifPresent(
            handout ->
                handout
                    .check()
                    .ifPresent(check -> draw(assignment, handout, check, write, problems)));
    return new Trial("handout", List.copyOf(problems), Optional.empty(), Optional.empty());
  }

  private void draw(
      Assignment assignment, Handout handout, String check, boolean write, List<Problem> problems) {
    String file = Catalog.shownFolder(assignment.folder()) + "/" + handout.file().getFileName();
    Optional<String> timeline = HandoutTimeline.of(check, runs(assignment));
    if (timeline.isEmpty()) {
      problems.add(
          new Problem(
              file,
              handout.line(),
              "the timeline of `" + check + "`",
              "no solution takes any virtual time in it",
              "Name a check that takes some, or take the comment out."));
    } else if (write) {
      handout.with(timeline.get()).write();
    } else if (!handout.drawn().equals(timeline.get())) {
      problems.add(
          new Problem(
              file,
              handout.line(),
              "the timeline of `" + check + "` as it comes",
              handout.drawn().isEmpty() ? "there is none" : "there is another one",
              "Let it be written: ./grade audit " + assignment.id() + " --write"));
    }
  }

  private List<TimelineSeen> runs(Assignment assignment) {
    List<TimelineSeen> runs = new ArrayList<>();
    for (Path solution : Catalog.solutions(assignment)) {
      Stages.Examined examined =
          stages.examine(
              Intake.sample("solutions/" + solution.getFileName(), assignment, solution, Set.of()),
              assignment);
      Stages.Plan plan = Stages.Plan.of(assignment, SEED, OptionalInt.of(1), "");
      stages.run(examined, plan).evidence().observations().stream()
          .filter(TimelineSeen.class::isInstance)
          .map(TimelineSeen.class::cast)
          .forEach(runs::add);
    }
    return runs;
  }
}
