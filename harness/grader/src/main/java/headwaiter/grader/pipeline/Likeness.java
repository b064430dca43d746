package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Similar;
import headwaiter.grader.report.Result;
import headwaiter.grader.report.Results;
import headwaiter.grader.report.SimilarFile;
import headwaiter.grader.report.Unreadable;
import headwaiter.grader.run.Installation;
import headwaiter.grader.similar.Program;
import headwaiter.grader.similar.Similarity;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How alike submissions are, of those that have a result. No code of a student is run.
 *
 * @param texts for a terminal: one for each assignment
 * @param complaints what could not be done, and why
 */
public record Likeness(List<String> texts, List<String> complaints) {
  private static final int FEWEST = 2;

  /**
   * Compares, and writes the files and pages of it. Blocks.
   *
   * @param ids of assignments; all of which there are results if none is named
   * @param percent from how much on a pair is shown side by side
   * @param environment of this process, for the build
   * @param progress told in words when something takes its time
   */
  public static Likeness of(
      Settings settings,
      List<String> ids,
      int percent,
      Map<String, String> environment,
      Consumer<String> progress) {
    List<String> texts = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try {
      List<String> known = Results.assignments(settings.out());
      if (known.isEmpty()) {
        complaints.add("There are no results in " + settings.out() + ". Run ./grade first.");
      }
      List<String> wanted = ids.isEmpty() ? known : ids;
      Map<String, Assignment> assignments = Catalog.read(settings.assignments()).assignments();
      Optional<Program> program = Optional.empty();
      for (String id : wanted) {
        Optional<String> complaint = complaint(id, known, assignments);
        if (complaint.isPresent()) {
          complaints.add(complaint.get());
          continue;
        }
        List<Result> handedIn = Results.handedIn(settings.out(), id);
        if (handedIn.size() < FEWEST) {
          texts.add(id + ": one submission alone is like nobody's.\n");
          continue;
        }
        if (program.isEmpty()) {
          program = Optional.of(Program.locate(settings.home(), environment, progress));
        }
        texts.add(compare(settings.out(), id, handedIn, assignments, percent, program.get()));
      }
      if (!texts.isEmpty()) {
        Reporting.update(
            settings.out(),
            Reporting.present(settings.out()),
            Installation.grader(settings.home()));
      }
    } catch (Unreadable | IOException e) {
      complaints.add(String.valueOf(e.getMessage()));
    }
    return new Likeness(List.copyOf(texts), List.copyOf(complaints));
  }

  private static Optional<String> complaint(
      String id, List<String> known, Map<String, Assignment> assignments) {
    if (!known.contains(id)) {
      return Optional.of("There are no results of `" + id + "`.");
    }
    return assignments.containsKey(id)
        ? Optional.empty()
        : Optional.of(
            "`" + id + "` is no assignment that can be read, so its starter is not known.");
  }

  private static String compare(
      Path out,
      String id,
      List<Result> handedIn,
      Map<String, Assignment> assignments,
      int percent,
      Program program)
      throws IOException {
    List<Similarity.Handed> handed =
        handedIn.stream()
            .map(
                result ->
                    new Similarity.Handed(
                        new Similar.Who(result.student(), result.attempt()),
                        result.sources().stream()
                            .map(text -> new Source(text.path(), text.text()))
                            .toList()))
            .toList();
    List<Source> starter =
        Optional.ofNullable(assignments.get(id)).map(Assignment::starter).orElse(List.of());
    Similar similar = Similarity.of(id, handed, starter, percent, program);
    SimilarFile.write(out, similar);
    return SimilarFile.text(out, similar);
  }
}
