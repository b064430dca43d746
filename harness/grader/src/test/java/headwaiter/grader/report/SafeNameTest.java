package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"s01", "rate-limited-fetcher", "Ann_B", "v1.2"})
  void a_plain_name_is_itself(String name) {
    assertThat(SafeName.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a/b",
        "a\\b",
        "con",
        "NUL.txt",
        "com1",
        ".hidden",
        "x.",
        "results",
        "index.html",
        "Zoë",
        "a\nb",
        "~",
        "a~2fb"
      })
  void any_other_name_becomes_one_plain_part_of_a_path(String name) {
    assertThat(SafeName.of(name)).isNotEqualTo(name).matches("[A-Za-z0-9~_-][A-Za-z0-9._~-]*");
  }

  @Test
  void distinct_names_stay_distinct() {
    assertThat(SafeName.of("a/b")).isNotEqualTo(SafeName.of("a~2fb"));
    assertThat(SafeName.of("x".repeat(300) + "1")).isNotEqualTo(SafeName.of("x".repeat(300) + "2"));
  }

  @Test
  void a_long_name_is_cut() {
    assertThat(SafeName.of("x".repeat(4000))).hasSizeLessThanOrEqualTo(100);
  }
}
