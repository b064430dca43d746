package headwaiter.grader.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Check;
import headwaiter.grader.model.Mistake;
import headwaiter.grader.model.Problem;
import headwaiter.grader.model.Reading;
import headwaiter.grader.model.Telling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
  private static final String GOOD =
      """
      title: Tea
      package: course.teatime
      teaches: ["[001] §1"]
      checks:
        - id: hot
          points: 60
          says: It is hot.
        - id: sweet
          points: 40
          says: It is sweet.
          schedules: 1000
          forbids: [blocking-wait]
      limits: { cpu: 5s, virtual: 1h, output: 2KiB }
      rules: { unbounded-queue: [], forbidden-api: [java.util.Random] }
      guarantees: [no-network]
      """;

  @TempDir Path root = Path.of(".");

  @BeforeEach
  void an_assignment_without_faults() throws IOException {
    write("tea-time/assignment.yaml", GOOD);
    write("tea-time/starter/Tea.java", "package course.teatime; class Tea {}");
    write(
        "tea-time/tests/visible/HotTest.java",
        """
        package course.teatime.tests;
        class HotTest {
          // @Check("not-a-check") void in_a_comment()
          @Check("hot")
          @Test
          void is_hot(Simulation sim) {}
        }
        """);
    write(
        "tea-time/tests/hidden/SweetTest.java",
        """
        package course.teatime.tests;
        class SweetTest {
          @Explored @Check("sweet") @Test void is_sweet(Simulation sim) {}
        }
        """);
  }

  @Test
  void reads_an_assignment() {
    Assignment tea = only();
    assertThat(tea.title()).isEqualTo("Tea");
    assertThat(tea.packageName()).isEqualTo("course.teatime");
    assertThat(tea.checks())
        .containsExactly(
            new Check("hot", 60, "It is hot.", false, 1, List.of()),
            new Check("sweet", 40, "It is sweet.", true, 1000, List.of("blocking-wait")));
    assertThat(tea.limits().cpuMillis()).isEqualTo(5_000);
    assertThat(tea.limits().wallMillis()).isEqualTo(AssignmentYaml.LIMITS.wallMillis());
    assertThat(tea.limits().outputBytes()).isEqualTo(2048);
    assertThat(tea.policy()).containsEntry("forbidden-api", List.of("java.util.Random"));
    assertThat(tea.guarantees()).containsExactly("no-network");
  }

  @Test
  void a_check_tells_as_much_as_its_teacher_says_and_a_hidden_one_less_by_itself()
      throws IOException {
    assertThat(only().checks())
        .extracting(Check::telling)
        .containsExactly(Telling.FULL, Telling.ACTUAL_ONLY);

    write(
        "tea-time/assignment.yaml",
        GOOD.replace("says: It is hot.", "says: It is hot.\n    disclosure: none")
            .replace("says: It is sweet.", "says: It is sweet.\n    disclosure: full"));
    assertThat(only().checks())
        .extracting(Check::telling)
        .containsExactly(Telling.NONE, Telling.FULL);

    write(
        "tea-time/assignment.yaml",
        GOOD.replace("says: It is hot.", "says: It is hot.\n    disclosure: some"));
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(8);
              assertThat(problem.expected()).contains("full", "actual-only", "none");
            });
  }

  @Test
  void knows_what_there_is_to_read() throws IOException {
    assertThat(only().teaches())
        .isEqualTo(new Reading(List.of(new Reading.Section("[001] §1", "")), java.util.Map.of()));

    write(
        "reading.yaml",
        """
        documents: { "001": "https://example.org/async" }
        findings:
          blocking-wait: ["[001] §7", "[002] §2"]
        """);
    assertThat(only().teaches())
        .isEqualTo(
            new Reading(
                List.of(new Reading.Section("[001] §1", "https://example.org/async")),
                java.util.Map.of(
                    "blocking-wait",
                    List.of(
                        new Reading.Section("[001] §7", "https://example.org/async"),
                        new Reading.Section("[002] §2", "")))));
  }

  @Test
  void a_list_of_what_to_read_that_is_wrong_is_a_problem_of_its_own() throws IOException {
    write(
        "reading.yaml",
        """
        documents: { "001": "javascript:alert(1)" }
        findings:
          blocking-wiat: ["[001] §7"]
        """);

    Catalog catalog = Catalog.read(root);

    assertThat(catalog.assignments()).containsKey("tea-time");
    assertThat(catalog.problems().get("reading.yaml"))
        .extracting(Problem::line)
        .containsExactly(1, 3);
  }

  @Test
  void finds_test_methods_but_not_those_in_comments() {
    assertThat(only().methods())
        .extracting(Assignment.Test::check, Assignment.Test::method, Assignment.Test::explored)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("hot", "is_hot", false),
            org.assertj.core.groups.Tuple.tuple("sweet", "is_sweet", true));
    assertThat(only().methods().getFirst().place().line()).isEqualTo(4);
    assertThat(only().testsOf("hot")).isEqualTo(1);
  }

  @Test
  void the_digest_changes_with_the_tests() throws IOException {
    String before = only().digest();
    write("tea-time/tests/visible/Help.java", "package course.teatime.tests; class Help {}");
    assertThat(only().digest()).isNotEqualTo(before);
  }

  @Test
  void says_all_problems_at_once_each_with_its_line() throws IOException {
    write(
        "tea-time/assignment.yaml",
        GOOD.replace("points: 60", "points: 50")
            .replace("title: Tea", "titel: Tea")
            .replace("[blocking-wait]", "[blocking-wiat]")
            .replace("5s", "soon"));
    assertThat(problems())
        .extracting(Problem::line, Problem::expected)
        .contains(
            org.assertj.core.groups.Tuple.tuple(1, "the key `title`"),
            org.assertj.core.groups.Tuple.tuple(5, "points that sum to 100"),
            org.assertj.core.groups.Tuple.tuple(12, "a finding that exists"),
            org.assertj.core.groups.Tuple.tuple(13, "a duration such as `20s`, `300ms` or `1h`"));
    assertThat(problems()).extracting(Problem::advice).contains("Did you mean `blocking-wait`?");
  }

  @Test
  void a_check_without_a_test_is_a_problem() throws IOException {
    write("tea-time/tests/visible/HotTest.java", "package course.teatime.tests; class HotTest {}");
    assertThat(problems())
        .extracting(Problem::expected)
        .containsExactly("a test with @Check(\"hot\")");
  }

  @Test
  void a_test_without_a_check_is_a_problem_at_its_line() throws IOException {
    write(
        "tea-time/tests/visible/MoreTest.java",
        "package course.teatime.tests;\nclass MoreTest {\n  @Check(\"hto\") @Test void x() {}\n}\n");
    assertThat(problems())
        .extracting(Problem::file, Problem::line, Problem::advice)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                name() + "/tea-time/tests/visible/MoreTest.java", 3, "Did you mean `hot`?"));
  }

  @Test
  void two_checks_of_one_id_are_a_problem() throws IOException {
    write("tea-time/assignment.yaml", GOOD.replace("id: sweet", "id: hot"));
    assertThat(problems()).extracting(Problem::expected).contains("each check once");
  }

  @Test
  void a_missing_starter_is_a_problem() throws IOException {
    Files.delete(root.resolve("tea-time/starter/Tea.java"));
    assertThat(problems()).extracting(Problem::file).containsExactly(name() + "/tea-time/starter");
  }

  @Test
  void broken_yaml_is_a_problem_at_its_line() throws IOException {
    write("tea-time/assignment.yaml", "title: Tea\nchecks: [\n");
    assertThat(problems()).extracting(Problem::expected).containsExactly("YAML");
    assertThat(problems().getFirst().line()).isGreaterThan(1);
  }

  @Test
  void one_bad_folder_leaves_the_others_alone() throws IOException {
    Files.createDirectories(root.resolve("empty"));
    Catalog catalog = Catalog.read(root);
    assertThat(catalog.assignments()).containsOnlyKeys("tea-time");
    assertThat(catalog.problems()).containsOnlyKeys("empty");
  }

  @Test
  void reads_a_mistake() throws IOException {
    write(
        "tea-time/mistakes/cold/mistake.yaml",
        """
        story: Forgot the stove.
        fails: [hot]
        raises: ["blocking-wait @ Tea.java:7"]
        score: 40
        """);
    List<Problem> problems = new ArrayList<>();
    Mistake cold = Catalog.mistakes(only(), problems).getFirst();
    assertThat(problems).isEmpty();
    assertThat(cold.fails()).containsExactly("hot");
    assertThat(cold.raises()).containsExactly(new Mistake.Raised("blocking-wait", "Tea.java", 7));
    assertThat(cold.line()).isEqualTo(3);
  }

  @Test
  void a_mistake_that_names_no_place_is_a_problem() throws IOException {
    write(
        "tea-time/mistakes/cold/mistake.yaml",
        "story: x\nfails: [warm]\nraises: [blocking-wait]\nscore: 40\n");
    List<Problem> problems = new ArrayList<>();
    Catalog.mistakes(only(), problems);
    assertThat(problems).extracting(Problem::line).containsExactly(2, 3);
  }

  private Assignment only() {
    Catalog catalog = Catalog.read(root);
    assertThat(catalog.problems()).isEmpty();
    return catalog.assignments().values().iterator().next();
  }

  private List<Problem> problems() {
    return Catalog.read(root).problems().getOrDefault("tea-time", List.of());
  }

  private String name() {
    return String.valueOf(root.getFileName());
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
