package headwaiter.grader.publish;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The repository that students get: of each assignment the handout, the given types, the starter
 * and the visible tests, with a description that knows of those alone; a folder to work in, which
 * begins as the starter; a README; and a workflow.
 *
 * <p>What goes in is listed here, so that a new kind of file stays with the teacher until somebody
 * says otherwise.
 *
 * @param ours files that are the teacher's, by path: renewed each time
 * @param theirs files that students change, by path: written once
 */
public record StudentRepository(Map<String, String> ours, Map<String, String> theirs) {
  /**
   * Where the harness is.
   *
   * @param repository {@code owner/name}
   * @param commit its full hash
   */
  public record Harness(String repository, String commit) {}

  /**
   * Makes it.
   *
   * @throws IOException if a handout can't be read
   */
  public static StudentRepository of(
      String course, List<Assignment> assignments, Optional<Harness> harness) throws IOException {
    Map<String, String> ours = new TreeMap<>();
    Map<String, String> theirs = new TreeMap<>();
    for (Assignment assignment : assignments) {
      String folder = "assignments/" + assignment.id() + "/";
      ours.put(folder + "assignment.yaml", PublishedYaml.of(assignment, visibleChecks(assignment)));
      ours.put(folder + "handout.md", handout(assignment));
      assignment.given().forEach(source -> ours.put(folder + source.path(), source.text()));
      assignment.tests().stream()
          .filter(source -> !assignment.hiddenTests().contains(source.path()))
          .forEach(source -> ours.put(folder + source.path(), source.text()));
      for (Source source : assignment.starter()) {
        ours.put(folder + source.path(), source.text());
        theirs.put(assignment.id() + source.path().substring("starter".length()), source.text());
      }
    }
    reading(assignments).ifPresent(text -> ours.put("assignments/reading.yaml", text));
    ours.put("README.md", Words.readme(course, assignments, harness));
    ours.put(".gitignore", "/reports/\n");
    harness.ifPresent(h -> ours.put(".github/workflows/grade.yml", Words.workflow(h)));
    return new StudentRepository(Map.copyOf(ours), Map.copyOf(theirs));
  }

  /** Where the documents teach what: for everybody. */
  private static Optional<String> reading(List<Assignment> assignments) throws IOException {
    Path file =
        assignments.isEmpty()
            ? Path.of("reading.yaml")
            : assignments.getFirst().folder().resolveSibling("reading.yaml");
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** The checks of which students see a test; explored if one of those is. */
  public static List<Check> visibleChecks(Assignment assignment) {
    List<Check> visible = new ArrayList<>();
    for (Check check : assignment.checks()) {
      List<Assignment.Test> tests =
          assignment.methods().stream()
              .filter(test -> test.check().equals(check.id()) && !test.hidden())
              .toList();
      if (!tests.isEmpty()) {
        boolean explored = tests.stream().anyMatch(Assignment.Test::explored);
        visible.add(
            new Check(
                check.id(),
                check.points(),
                check.says(),
                false,
                check.telling(),
                explored ? check.schedules() : 1,
                check.forbids()));
      }
    }
    return List.copyOf(visible);
  }

  private static String handout(Assignment assignment) throws IOException {
    Path file = assignment.folder().resolve("handout.md");
    String text =
        Files.exists(file)
            ? Files.readString(file)
            : "# " + assignment.title() + "\n\n<!-- points -->\n";
    return text.replace("<!-- points -->", Words.points(assignment, visibleChecks(assignment)))
        .replaceAll("(?s)<!--.*?-->\\n?\\n?", "");
  }
}
