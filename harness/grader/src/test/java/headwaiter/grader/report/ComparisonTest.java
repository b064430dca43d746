package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir Path before;
  @TempDir Path after;

  @BeforeEach
  void grade_the_class_twice() {
    for (Path out : new Path[] {before, after}) {
      Reports.all().forEach(report -> new Store(out).put(report));
      site(out);
    }
  }

  @Test
  void the_same_results_move_nothing() {
    Comparison comparison = Comparison.of(before, after);

    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.same()).isEqualTo(Reports.all().size());
    assertThat(comparison.lowers()).isFalse();
    assertThat(comparison.text(false, 80)).startsWith("Nothing moves");
  }

  @Test
  void another_submission_moves_its_checks_and_is_the_cause() {
    new Store(after).put(Reports.again());
    site(after);

    Comparison comparison = Comparison.of(before, after.resolve("results.json"));

    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.student() + "/" + change.assignment()).isEqualTo("s01/breakfast");
              assertThat(change.before()).contains(100);
              assertThat(change.after()).contains(30);
              assertThat(change.causes()).containsExactly("submission");
              assertThat(change.checks()).isNotEmpty();
            });
    assertThat(comparison.lowers()).isTrue();
  }

  @Test
  void another_assignment_is_told_from_another_submission() throws IOException {
    edit("\"verdict\" : \"passed\"", "\"verdict\" : \"failed\"");
    edit("\"assignment\" : \"sha256:00\"", "\"assignment\" : \"sha256:11\"");

    assertThat(Comparison.of(before, after).changes())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.causes()).containsExactly("assignment"));
  }

  @Test
  void what_moves_without_a_cause_is_said_to_do_so() throws IOException {
    edit("\"verdict\" : \"passed\"", "\"verdict\" : \"inconclusive\"");

    assertThat(Comparison.of(before, after).changes().getFirst().causes().getFirst())
        .startsWith("nothing that is written down");
  }

  @Test
  void hostile_text_stays_text_on_the_page() {
    Site.write(after, new Present(java.util.Map.of()), "grader", result -> {});

    String page = Comparison.of(before, after).html();

    assertThat(page).doesNotContain("<script");
    assertThat(Tags.of(page))
        .extracting(Tags.Tag::name)
        .doesNotContain("img", "iframe", "object", "script");
    assertThat(Comparison.of(before, after).text(false, 80).codePoints())
        .allMatch(c -> c == '\n' || !Character.isISOControl(c));
  }

  @Test
  void what_is_no_result_is_refused_by_name() {
    assertThatThrownBy(() -> Comparison.of(before, after.resolve("nothing")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("nothing");
  }

  private void edit(String from, String to) throws IOException {
    Path file = after.resolve("results.json");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void site(Path out) {
    Site.write(out, Reports.present(), "grader", result -> {});
  }
}
