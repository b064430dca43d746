package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.ErrorCard;
import headwaiter.grader.model.Mistake;
import headwaiter.grader.model.Problem;
import headwaiter.grader.report.ErrorCards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What assignments promise, and whether they keep it.
 *
 * @param cards one for each assignment that could be run, as text
 * @param problems broken promises, each for one line
 * @param unknown complaints about assignments that are not there
 */
public record Audit(List<String> cards, List<String> problems, List<String> unknown) {
  /**
   * Audits assignments; all of them if none is named. Blocks.
   *
   * @throws Unusable if the harness is not fit to run
   * @throws NotIsolated if this machine does not have the rung that is asked for
   */
  public static Audit of(Settings settings, List<String> ids, Ear ear)
      throws Unusable, NotIsolated, InterruptedException {
    return of(settings, ids, ear, false);
  }

  /**
   * Writes what the harness writes into assignments, and audits nothing. Blocks.
   *
   * @throws Unusable if the harness is not fit to run
   * @throws NotIsolated if this machine does not have the rung that is asked for
   */
  public static Audit write(Settings settings, List<String> ids, Ear ear)
      throws Unusable, NotIsolated, InterruptedException {
    return of(settings, ids, ear, true);
  }

  private static Audit of(Settings settings, List<String> ids, Ear ear, boolean write)
      throws Unusable, NotIsolated, InterruptedException {
    Catalog catalog = Catalog.read(settings.assignments());
    TreeSet<String> known = new TreeSet<>(catalog.assignments().keySet());
    known.addAll(catalog.problems().keySet());
    List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
    Collection<String> wanted = ids.isEmpty() ? known : ids;
    List<Problem> problems = new ArrayList<>();
    List<ErrorCard> cards = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    for (String id : wanted) {
      problems.addAll(catalog.problems().getOrDefault(id, List.of()));
      if (catalog.assignments().containsKey(id)) {
        assignments.add(catalog.assignments().get(id));
      }
    }
    if (!assignments.isEmpty()) {
      Map<String, List<Trial>> trials = run(settings, assignments, problems, ear, write);
      for (Assignment assignment : write ? List.<Assignment>of() : assignments) {
        List<Trial> own = trials.getOrDefault(assignment.id(), List.of());
        problems.addAll(untouched(assignment, own));
        cards.add(card(assignment, own));
      }
      if (!write) {
        ErrorCards.write(settings.out(), cards);
      }
    }
    return new Audit(
        cards.stream().map(ErrorCards::text).toList(),
        problems.stream().map(Problem::text).distinct().toList(),
        unknown.stream().map(id -> complaint(id, known)).toList());
  }

  private static String complaint(String id, Collection<String> known) {
    return "There is no assignment `"
        + id
        + "`"
        + Nearest.to(id, known)
            .map(near -> ". Did you mean `" + near + "`?")
            .orElse("; there are " + String.join(", ", known) + ".");
  }

  /** A sample that is tried, and what came of it. */
  private record Task(
      Assignment assignment, String name, java.util.function.Supplier<Trial> trial) {}

  private static Map<String, List<Trial>> run(
      Settings settings,
      List<Assignment> assignments,
      List<Problem> problems,
      Ear ear,
      boolean write)
      throws Unusable, NotIsolated, InterruptedException {
    Map<String, List<Trial>> trials = new TreeMap<>();
    try (Session session = Session.open(settings, List.of(), ear)) {
      Trials examiner = new Trials(session.stages(), settings);
      Drawings drawings = new Drawings(session.stages());
      List<Task> tasks = new ArrayList<>();
      for (Assignment assignment : assignments) {
        if (!write) {
          tasks.addAll(tasks(examiner, assignment, problems));
        }
        tasks.add(
            new Task(
                assignment,
                "handout.md",
                () -> write ? drawings.write(assignment) : drawings.hold(assignment)));
      }
      AtomicInteger done = new AtomicInteger();
      Side.bySide(
          settings.jobs(),
          tasks.stream()
              .<Runnable>map(
                  task ->
                      () -> {
                        Trial trial = task.trial().get();
                        synchronized (trials) {
                          trials
                              .computeIfAbsent(task.assignment().id(), id -> new ArrayList<>())
                              .add(trial);
                          ear.done(
                              task.assignment().id() + "/" + task.name(),
                              trial.problems().isEmpty() ? "as promised" : "not as promised",
                              done.incrementAndGet(),
                              tasks.size());
                        }
                      })
              .toList());
    }
    trials
        .values()
        .forEach(
            own ->
                own.stream()
                    .sorted(java.util.Comparator.comparing(Trial::name))
                    .forEach(trial -> problems.addAll(trial.problems())));
    return trials;
  }

  private static List<Task> tasks(Trials trials, Assignment assignment, List<Problem> problems) {
    List<Task> tasks = new ArrayList<>();
    tasks.add(new Task(assignment, "starter", () -> trials.starter(assignment)));
    List<Path> solutions = Catalog.solutions(assignment);
    for (Path solution : solutions) {
      tasks.add(
          new Task(
              assignment,
              "solutions/" + solution.getFileName(),
              () -> trials.solution(assignment, solution)));
    }
    if (solutions.size() < 2) {
      problems.add(
          new Problem(
              Catalog.shownFolder(assignment.folder()) + "/solutions",
              0,
              "at least two solutions, each an idiom",
              "there are " + solutions.size(),
              "Add one folder for each."));
    }
    for (Mistake mistake : Catalog.mistakes(assignment, problems)) {
      tasks.add(
          new Task(
              assignment, "mistakes/" + mistake.name(), () -> trials.mistake(assignment, mistake)));
    }
    return tasks;
  }

  private static List<Problem> untouched(Assignment assignment, List<Trial> trials) {
    List<Problem> problems = new ArrayList<>();
    for (Check check : assignment.checks()) {
      boolean failed =
          trials.stream()
              .flatMap(trial -> trial.caught().stream())
              .anyMatch(row -> row.fails().contains(check.id()));
      if (!failed) {
        problems.add(
            new Problem(
                Catalog.shownFolder(assignment.folder()) + "/assignment.yaml",
                0,
                "the check `" + check.id() + "` to be failed by at least one mistake",
                "none fails it",
                "Add a mistake that it hunts, or take the check out."));
      }
    }
    return problems;
  }

  private static ErrorCard card(Assignment assignment, List<Trial> trials) {
    return new ErrorCard(
        assignment.id(),
        trials.stream()
            .flatMap(trial -> trial.caught().stream())
            .sorted(java.util.Comparator.comparing(ErrorCard.Caught::name))
            .toList(),
        trials.stream()
            .flatMap(trial -> trial.alarms().stream())
            .sorted(java.util.Comparator.comparing(ErrorCard.Alarms::name))
            .toList());
  }
}
