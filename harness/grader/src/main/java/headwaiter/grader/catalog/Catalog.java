package headwaiter.grader.catalog;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Digest;
import headwaiter.grader.model.Mistake;
import headwaiter.grader.model.Problem;
import headwaiter.grader.model.Telling;
import headwaiter.wire.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The assignments in a folder.
 *
 * @param assignments those that can be graded, by id
 * @param problems for each folder that has some, what is wrong there, by id
 */
public record Catalog(Map<String, Assignment> assignments, Map<String, List<Problem>> problems) {
  private static final String YAML = "assignment.yaml";

  /** Reads every folder; one that can't be read leaves the others alone. */
  public static Catalog read(Path root) {
    Map<String, Assignment> assignments = new TreeMap<>();
    Map<String, List<Problem>> problems = new TreeMap<>();
    List<Problem> unread = new ArrayList<>();
    ReadingYaml reading = ReadingYaml.read(root, shown(root), unread);
    if (!unread.isEmpty()) {
      problems.put(ReadingYaml.FILE, inOrder(unread));
    }
    for (String id : new Folder(root, shown(root), new ArrayList<>()).folders("")) {
      Folder folder = new Folder(root.resolve(id), shown(root) + "/" + id, new ArrayList<>());
      Optional<Assignment> assignment = assignment(folder, id, reading);
      if (folder.problems().isEmpty()) {
        assignment.ifPresent(a -> assignments.put(id, a));
      } else {
        problems.put(id, inOrder(folder.problems()));
      }
    }
    return new Catalog(assignments, problems);
  }

  /** The solutions of an assignment: folders, by name. */
  public static List<Path> solutions(Assignment assignment) {
    Folder folder = new Folder(assignment.folder(), "", new ArrayList<>());
    return folder.folders("solutions").stream()
        .map(name -> assignment.folder().resolve("solutions").resolve(name))
        .toList();
  }

  /**
   * The known mistakes of an assignment, by name.
   *
   * @param problems gets what is wrong with their descriptions
   */
  public static List<Mistake> mistakes(Assignment assignment, List<Problem> problems) {
    Folder folder =
        new Folder(assignment.folder(), shownFolder(assignment.folder()), new ArrayList<>());
    List<Mistake> mistakes = new ArrayList<>();
    for (String name : folder.folders("mistakes")) {
      MistakeYaml.read(folder, name, assignment).ifPresent(mistakes::add);
    }
    problems.addAll(inOrder(folder.problems()));
    return List.copyOf(mistakes);
  }

  /** How an assignment's folder is named in problems. */
  public static String shownFolder(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return (parent == null ? "" : shown(parent) + "/") + folder.getFileName();
  }

  private static String shown(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? root.toString() : name.toString();
  }

  private static Optional<Assignment> assignment(Folder folder, String id, ReadingYaml reading) {
    if (!Files.exists(folder.path().resolve(YAML))) {
      folder
          .problems()
          .add(
              new Problem(
                  folder.name(YAML),
                  0,
                  "every folder of assignments to have an " + YAML,
                  "it is missing",
                  "Add it, or move the folder elsewhere."));
      return Optional.empty();
    }
    Optional<String> text = folder.text(YAML);
    Optional<AssignmentYaml> yaml =
        text.flatMap(t -> Yaml.document(folder.name(YAML), t, folder.problems()))
            .map(root -> AssignmentYaml.of(root, id));
    List<Source> given = folder.sources("given");
    List<Source> starter = folder.neededSources("starter");
    List<Source> visible = folder.sources("tests/visible");
    List<Source> hidden = folder.sources("tests/hidden");
    return yaml.map(
        y -> assemble(folder, id, text.orElse(""), y, reading, given, starter, visible, hidden));
  }

  private static Assignment assemble(
      Folder folder,
      String id,
      String text,
      AssignmentYaml yaml,
      ReadingYaml reading,
      List<Source> given,
      List<Source> starter,
      List<Source> visible,
      List<Source> hidden) {
    List<String> hiddenPaths = hidden.stream().map(Source::path).toList();
    List<Source> tests = Stream.concat(visible.stream(), hidden.stream()).toList();
    List<Assignment.Test> methods = TestMethods.in(tests, hiddenPaths);
    agree(folder, yaml, methods);
    return new Assignment(
        id,
        yaml.title(),
        reading.about(yaml.teaches()),
        yaml.packageName(),
        yaml.checks().stream().map(check -> withHidden(check, yaml, methods)).toList(),
        yaml.limits(),
        yaml.rules(),
        yaml.guarantees(),
        folder.path(),
        given,
        starter,
        tests,
        hiddenPaths,
        methods,
        Digest.of(
                Stream.of(List.of(new Source(YAML, text)), given, starter, tests)
                    .flatMap(List::stream)
                    .flatMap(source -> Stream.of(source.path(), source.text()))
                    .toList())
            .text());
  }

  private static Check withHidden(Check check, AssignmentYaml yaml, List<Assignment.Test> tests) {
    boolean derived =
        tests.stream().anyMatch(test -> test.check().equals(check.id()) && test.hidden());
    boolean hidden = yaml.hidden().getOrDefault(check.id(), derived);
    return new Check(
        check.id(),
        check.points(),
        check.says(),
        hidden,
        yaml.telling().getOrDefault(check.id(), Telling.of(hidden)),
        check.schedules(),
        check.forbids());
  }

  /** The ids in the file and those in the tests are the same. */
  private static void agree(Folder folder, AssignmentYaml yaml, List<Assignment.Test> tests) {
    for (Check check : yaml.checks()) {
      List<Assignment.Test> own =
          tests.stream().filter(test -> test.check().equals(check.id())).toList();
      int line = yaml.lines().getOrDefault(check.id(), 0);
      if (own.isEmpty()) {
        folder
            .problems()
            .add(
                new Problem(
                    folder.name(YAML),
                    line,
                    "a test with @Check(\"" + check.id() + "\")",
                    "no test has it",
                    "Write one under tests, or take the check out."));
      } else if (check.explored() && own.stream().noneMatch(Assignment.Test::explored)) {
        folder
            .problems()
            .add(
                new Problem(
                    folder.name(YAML),
                    line,
                    "an @Explored test for a check with schedules",
                    "no test of `" + check.id() + "` is explored",
                    "Add @Explored to its test, or take `schedules` out."));
      }
    }
    for (Assignment.Test test : tests) {
      if (!yaml.lines().containsKey(test.check())) {
        folder
            .problems()
            .add(
                new Problem(
                    folder.name(test.place().file()),
                    test.place().line(),
                    "the id of a check in " + YAML,
                    "`" + test.check() + "` came",
                    Nearest.to(test.check(), yaml.lines().keySet())
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("Add the check, or take the test out.")));
      }
    }
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }
}
