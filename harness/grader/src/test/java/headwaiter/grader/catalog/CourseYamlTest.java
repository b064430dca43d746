package headwaiter.grader.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Course;
import headwaiter.grader.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseYamlTest {
  @TempDir Path folder;

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void without_a_file_everything_that_was_graded_counts_alike() {
    Course course = CourseYaml.read(folder, Map.of(), Set.of("b", "a"), problems);

    assertThat(course.items()).extracting(Course.Item::assignment).containsExactly("a", "b");
    assertThat(course.items()).allMatch(item -> item.due().isEmpty());
    assertThat(course.groups()).singleElement().matches(g -> g.assignments().size() == 2);
    assertThat(course.digest()).isEmpty();
  }

  @Test
  void a_policy_is_read_and_its_own_rules_beat_the_usual_ones() throws IOException {
    Course course =
        read(
            """
            schema: gradebook/1
            course: async-2026
            timezone: Europe/Berlin
            late: { grace: PT15M, every: P1D, percent: 10, floorPercent: 50, cutoff: P5D }
            attempts: { count: best }
            assignments:
              - { id: a3, title: Races, points: 20, bonus: 2, due: 2026-10-12T23:59:00+02:00 }
              - { id: a4, points: 7.5, late: { percent: 100 }, attempts: { count: last } }
            groups:
              - { id: homework, weight: 60, dropLowest: 1, assignments: [a3, a4] }
            """);

    // The ids are unknown here, and nothing else is wrong.
    assertThat(problems).extracting(Problem::expected).containsOnly("the id of an assignment");
    assertThat(course.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    Course.Item races = course.item("a3").orElseThrow();
    assertThat(races.due()).contains(Instant.parse("2026-10-12T21:59:00Z"));
    assertThat(races.bonus()).isEqualByComparingTo("2");
    assertThat(races.late().cutoff()).contains(Duration.ofDays(5));
    assertThat(races.count()).isEqualTo(Course.Count.BEST);
    Course.Item other = course.item("a4").orElseThrow();
    assertThat(other.points()).isEqualByComparingTo("7.5");
    assertThat(other.late().floorPercent()).isZero();
    assertThat(other.count()).isEqualTo(Course.Count.LAST);
    assertThat(course.groups().getFirst().dropLowest()).isEqualTo(1);
    assertThat(course.digest()).startsWith("sha256:");
  }

  @Test
  void everything_that_is_wrong_is_told_with_its_line() throws IOException {
    read(
        """
        schema: gradebook/9
        timezone: Middle/Earth
        late: { every: PT0S, percent: 1e9, grace: soon }
        attempts: { count: first }
        assignments:
          - { id: a, due: tomorrow, points: -1 }
          - { id: a }
          - { id: b }
        groups:
          - { id: g, weight: 1, assignments: [a, a, c], colour: red }
        """);

    assertThat(problems)
        .extracting(problem -> problem.line() + " " + problem.came())
        .contains(
            "1 `gradebook/9` came",
            "2 `Middle/Earth` came",
            "3 `PT0S` came",
            "3 `1e9` came",
            "3 `soon` came",
            "4 `first` came",
            "6 `tomorrow` came",
            "6 `-1` came",
            "7 a came twice",
            "10 a is in two",
            "10 `c` came",
            "10 b is in none",
            "10 the key `colour` came");
  }

  private Course read(String yaml) throws IOException {
    Files.writeString(folder.resolve("course.yaml"), yaml);
    return CourseYaml.read(folder, Map.of(), Set.of(), problems);
  }
}
