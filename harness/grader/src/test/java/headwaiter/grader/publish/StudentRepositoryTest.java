package headwaiter.grader.publish;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What students get of the whole course. */
class StudentRepositoryTest {
  private static final Path ASSIGNMENTS = Path.of("../../assignments");
  private static final Optional<StudentRepository.Harness> HARNESS =
      Optional.of(new StudentRepository.Harness("acme/headwaiter", "0".repeat(40)));

  /** Shorter ones say nothing about where they come from. */
  private static final int DISTINCTIVE = 25;

  private static List<Assignment> course;
  private static StudentRepository repository;

  @TempDir Path scratch;

  @BeforeAll
  static void publish() throws IOException {
    course = List.copyOf(Catalog.read(ASSIGNMENTS).assignments().values());
    repository = StudentRepository.of("Course", course, HARNESS);
  }

  @Test
  void no_hidden_test_solution_mistake_or_note_is_in_it() throws IOException {
    assertThat(course).hasSizeGreaterThan(30);
    assertThat(secrets(repository)).isEmpty();
  }

  @Test
  void a_hidden_test_a_solution_a_mistake_or_a_note_in_it_would_be_found() throws IOException {
    List<String> planted = new ArrayList<>();
    for (String folder : List.of("tests/hidden", "solutions", "mistakes", "notes.md")) {
      try (Stream<Path> tree = Files.walk(ASSIGNMENTS.resolve("work-queue").resolve(folder))) {
        planted.add(
            Files.readString(
                tree.filter(file -> file.toString().matches(".*\\.(java|md)"))
                    .sorted()
                    .findFirst()
                    .orElseThrow()));
      }
    }
    Check hidden =
        course.getLast().checks().stream().filter(Check::hidden).findFirst().orElseThrow();
    planted.add("says: " + hidden.says());
    planted.add("- id: " + hidden.id());
    for (String each : planted) {
      Map<String, String> ours = new TreeMap<>(repository.ours());
      ours.put("assignments/" + course.getLast().id() + "/more", each);

      assertThat(secrets(new StudentRepository(ours, repository.theirs()))).as(each).isNotEmpty();
    }
  }

  @Test
  void it_holds_what_can_be_graded_with_nothing_missing() throws IOException {
    new Destination(scratch).write(repository);

    Catalog published = Catalog.read(scratch.resolve("assignments"));

    assertThat(published.problems()).isEmpty();
    assertThat(published.assignments().keySet())
        .containsExactlyElementsOf(course.stream().map(Assignment::id).toList());
    for (Assignment assignment : course) {
      Assignment own = published.assignments().get(assignment.id());
      assertThat(own.possible()).isBetween(1, 99);
      assertThat(own.starter()).isEqualTo(assignment.starter());
      assertThat(own.given()).isEqualTo(assignment.given());
      assertThat(own.limits()).isEqualTo(assignment.limits());
      assertThat(own.policy()).isEqualTo(assignment.policy());
      assertThat(own.guarantees()).isEqualTo(assignment.guarantees());
      assertThat(own.hiddenTests()).isEmpty();
      for (Source source : assignment.starter()) {
        assertThat(scratch.resolve(source.path().replaceFirst("starter", assignment.id())))
            .hasContent(source.text());
      }
    }
  }

  @Test
  void what_students_have_begun_stays_and_what_is_the_teachers_is_renewed() throws IOException {
    Destination destination = new Destination(scratch);
    destination.write(repository);
    Path work = scratch.resolve("breakfast/Breakfast.java");
    Path test = scratch.resolve("assignments/breakfast/tests/visible/BreakfastTest.java");
    String before = Files.readString(test);
    Files.writeString(work, "mine");
    Files.writeString(test, "changed");
    Files.writeString(scratch.resolve("own.txt"), "mine, too");
    List<Assignment> fewer = course.stream().filter(a -> !a.id().equals("gather")).toList();

    assertThat(destination.isFree()).isTrue();
    destination.write(StudentRepository.of("Course", fewer, Optional.empty()));

    assertThat(work).hasContent("mine");
    assertThat(test).hasContent(before);
    assertThat(scratch.resolve("own.txt")).exists();
    assertThat(scratch.resolve("assignments/gather/handout.md")).doesNotExist();
    assertThat(scratch.resolve("gather")).isNotEmptyDirectory();
    assertThat(scratch.resolve(".github/workflows/grade.yml")).doesNotExist();
  }

  @Test
  void a_folder_with_something_else_in_it_is_not_free() throws IOException {
    Destination destination = new Destination(scratch);
    assertThat(destination.isFree()).isTrue();
    Files.createDirectory(scratch.resolve(".git"));
    assertThat(destination.isFree()).isTrue();
    Files.writeString(scratch.resolve("thesis.txt"), "years of work");
    assertThat(destination.isFree()).isFalse();
  }

  /** What of the teacher's alone is in it. */
  private static List<String> secrets(StudentRepository of) throws IOException {
    Map<String, String> all = new TreeMap<>(of.ours());
    all.putAll(of.theirs());
    List<String> found = new ArrayList<>();
    for (Assignment assignment : course) {
      Set<String> secret =
          lines(assignment.folder(), "tests/hidden", "solutions", "mistakes", "notes.md");
      List<String> ids = assignment.checks().stream().map(Check::id).toList();
      List<String> visible =
          assignment.methods().stream()
              .filter(m -> !m.hidden())
              .map(Assignment.Test::check)
              .toList();
      for (Check check : assignment.checks()) {
        if (!visible.contains(check.id())) {
          secret.add(check.says());
        }
      }
      String open = text(assignment.folder(), "tests/visible", "given", "starter", "handout.md");
      secret.removeIf(open::contains);
      all.forEach(
          (name, text) -> {
            if (!name.matches("(assignments/)?" + assignment.id() + "/.*") && name.contains("/")) {
              return;
            }
            secret.stream().filter(text::contains).forEach(line -> found.add(name + ": " + line));
            for (String id : ids) {
              boolean told =
                  text.contains("@Check(\"" + id + "\")")
                      || text.contains("- id: " + id + "\n")
                      || text.endsWith("- id: " + id);
              if (told && !visible.contains(id)) {
                found.add(name + ": the check " + id);
              }
            }
          });
    }
    return found;
  }

  /** The distinctive lines of files and of all files in folders. */
  private static Set<String> lines(Path folder, String... names) throws IOException {
    return text(folder, names)
        .lines()
        .map(String::strip)
        .filter(line -> line.length() >= DISTINCTIVE && !line.startsWith("import "))
        .collect(java.util.stream.Collectors.toCollection(HashSet::new));
  }

  private static String text(Path folder, String... names) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      if (Files.exists(folder.resolve(name))) {
        try (Stream<Path> tree = Files.walk(folder.resolve(name))) {
          for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
            text.append(Files.readString(file)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }
}
