package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.FindingId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {
  static List<String> ids() {
    return Findings.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void each_page_says_what_why_how_and_what_not(String id) {
    assertThat(Findings.page(id).orElseThrow())
        .startsWith("# ")
        .contains("## Why it matters\n")
        .contains("## How the detector knows\n")
        .containsPattern("## What it .*can't see\n");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void each_page_has_a_title(String id) {
    assertThat(Findings.title(id).orElseThrow()).isNotBlank().doesNotStartWith("#");
  }

  @Test
  void there_is_a_page_for_each_finding_and_no_other() {
    assertThat(Findings.ids()).containsExactlyInAnyOrderElementsOf(FindingId.ALL);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void each_page_fits_a_terminal(String id) {
    assertThat(new Terminal(false, 80).help(id).orElseThrow().lines())
        .contains(Findings.title(id).orElseThrow(), "Why it matters")
        .noneMatch(line -> line.contains("```"))
        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void an_unknown_id_has_no_page() {
    assertThat(Findings.page("../findings/deadlock")).isEmpty();
  }
}
