package headwaiter.verify.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
