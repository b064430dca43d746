package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

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
  void an_unknown_id_has_no_page() {
    assertThat(Findings.page("../findings/deadlock")).isEmpty();
  }
}
