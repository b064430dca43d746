package headwaiter.verify.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final Path ASSIGNMENTS = Documents.HOME.resolve("assignments");

  @Test
  void the_page_on_the_course_has_a_row_for_each_assignment_as_it_is() throws IOException {
    List<String> rows =
        Files.readString(Documents.HOME.resolve("harness/docs/course.md"))
            .lines()
            .filter(line -> line.startsWith("| ["))
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            folders(ASSIGNMENTS).stream().map(CourseTest::row).toList());
  }

  /** That it is the right one is the audit's to say, which runs the solutions. */
  @Test
  void each_handout_shows_how_a_check_of_its_assignment_goes() throws IOException {
    List<Path> assignments = folders(ASSIGNMENTS);
    assertThat(assignments).hasSizeGreaterThan(30);
    for (Path assignment : assignments) {
      String handout = Files.readString(assignment.resolve("handout.md"));
      Matcher timeline =
          Pattern.compile(
                  "<!-- timeline: (.+) -->\n```text\nTimeline of (.+)\n\n(?s:.*?)```\n<!-- end -->\n")
              .matcher(handout);
      assertThat(timeline.find()).as(assignment.toString()).isTrue();
      assertThat(timeline.group(1)).isEqualTo(timeline.group(2));
      assertThat(Files.readString(assignment.resolve("assignment.yaml")))
          .contains("  - id: " + timeline.group(1) + "\n");
    }
  }

  private static String row(Path assignment) {
    try {
      List<String> yaml = Files.readAllLines(assignment.resolve("assignment.yaml"));
      String title =
          yaml.stream()
              .filter(line -> line.startsWith("title: "))
              .map(line -> line.substring("title: ".length()).replace("\"", ""))
              .collect(Collectors.joining());
      long checks = yaml.stream().filter(line -> line.startsWith("  - id: ")).count();
      String solutions =
          folders(assignment.resolve("solutions")).stream()
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.joining(", "));
      return "| [%s](../../assignments/%s/handout.md) | %s | %d | %s | %d |"
          .formatted(
              assignment.getFileName(),
              assignment.getFileName(),
              title,
              checks,
              solutions,
              folders(assignment.resolve("mistakes")).size());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
