package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.grader.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultsTest {
  @TempDir Path out;

  static List<Report> reports() {
    return Reports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void what_was_written_is_read_back(Report report) {
    Path file = new Store(out).put(report);

    assertThat(Results.read(file)).isEqualTo(Result.of(report));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void equal_reports_are_equal_bytes(Report report) throws IOException {
    byte[] first = Files.readAllBytes(new Store(out).put(report));

    assertThat(Files.readAllBytes(new Store(out.resolve("again")).put(report))).isEqualTo(first);
  }

  @Test
  void a_finding_says_its_place_as_file_and_line() throws IOException {
    String json = Files.readString(new Store(out).put(Reports.race()));

    assertThat(json)
        .contains("\"file\" : \"Counter.java\"")
        .contains("\"origins\" : [\n        \"explored\"")
        .contains("\"verdict\" : \"failed\"")
        .contains("\"kind\" : \"preempt\"")
        .contains("\"volatile\" : {");
  }

  @Test
  void hidden_tests_do_not_reach_the_file() throws IOException {
    assertThat(Files.readString(new Store(out).put(Reports.race())))
        .doesNotContain("the hidden test");
  }

  @Test
  void nothing_is_left_beside_the_file() throws IOException {
    Path file = new Store(out).put(Reports.right());
    new Store(out).put(Reports.right());

    try (Stream<Path> beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void a_name_never_leaves_its_folder() {
    Path file = new Store(out).put(Reports.named("../../etc", "..\\x/y"));

    assertThat(file.normalize()).startsWith(out);
    assertThat(out.relativize(file).getNameCount()).isEqualTo(4);
  }

  @Test
  void the_same_digest_is_the_same_attempt_and_another_is_the_next() {
    Report report = Reports.right();
    String digest = report.submission().digest();

    assertThat(Results.attempt(out, "s01", "breakfast", digest)).isEqualTo(report.attempt());
    new Store(out).put(report);

    assertThat(Results.attempt(out, "s01", "breakfast", digest)).isEqualTo(report.attempt());
    assertThat(Results.attempt(out, "s01", "breakfast", "sha256:0123456789abcdef"))
        .isEqualTo("002-0123456789ab");
  }

  @Test
  void a_file_that_is_no_result_is_said_to_be_none() throws IOException {
    Path file = Files.writeString(out.resolve("x.json"), "{\"format\": \"other/9\"}");

    assertThatThrownBy(() -> Results.read(file))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("Expected a result of format headwaiter-result/1")
        .hasMessageContaining("other/9");
  }

  @Test
  void half_a_file_is_said_to_be_none() throws IOException {
    Path whole = new Store(out).put(Reports.right());
    Path file = Files.writeString(whole, Files.readString(whole).substring(0, 500));

    assertThatThrownBy(() -> Results.read(file)).isInstanceOf(Unreadable.class);
  }
}
