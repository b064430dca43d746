package headwaiter.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Telling;
import headwaiter.wire.TestFailed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final String ASSERTION = "org.opentest4j.AssertionFailedError";

  @Test
  void a_comparison_keeps_its_head_and_what_came() {
    TestFailed failed =
        failed(
            "the tray ==> expected: <[Coffee, Toast]> but was: <[Toast]>",
            "[Coffee, Toast]",
            "[Toast]");
    assertThat(Disclosure.of(failed, Telling.ACTUAL_ONLY)).isEqualTo("The tray: it was [Toast].");
    assertThat(Disclosure.of(failed, Telling.FULL))
        .isEqualTo("The tray: expected: <[Coffee, Toast]> but was: <[Toast]>.");
  }

  @Test
  void where_nothing_is_to_be_told_neither_is_what_came() {
    TestFailed failed = failed("the tray ==> expected: <4> but was: <6>", "4", "6");
    assertThat(Disclosure.of(failed, Telling.NONE))
        .isEqualTo("It failed; no more is told of this check.");
  }

  @Test
  void a_comparison_without_a_head_says_what_came() {
    TestFailed failed = failed("expected: <4> but was: <6>", "4", "6");
    assertThat(Disclosure.of(failed, Telling.ACTUAL_ONLY)).isEqualTo("It was 6.");
  }

  @Test
  void a_head_that_names_the_expected_value_is_kept_back() {
    TestFailed failed = failed("not 4 ==> expected: <4> but was: <6>", "4", "6");
    assertThat(Disclosure.of(failed, Telling.ACTUAL_ONLY)).isEqualTo("It was 6.");
  }

  @Test
  void a_value_that_came_and_names_the_expected_one_is_kept_back() {
    TestFailed failed = failed("expected: <4> but was: <4 or 5>", "4", "4 or 5");
    assertThat(Disclosure.of(failed, Telling.ACTUAL_ONLY)).isEqualTo("It does not do that.");
  }

  @Test
  void an_exception_of_the_students_own_is_told_with_its_line() {
    TestFailed failed =
        Given.failed(
            "x",
            "java.lang.IllegalStateException",
            "cold",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(Disclosure.of(failed, Telling.ACTUAL_ONLY))
        .isEqualTo("`IllegalStateException` came from Tea.java:3: cold.");
  }

  @Test
  void giving_away_is_noticed() {
    TestFailed failed = failed("", "4 s", "6 s");
    assertThat(Disclosure.givesAway("Took 6 s, not 4 s.", "", failed)).isTrue();
    assertThat(Disclosure.givesAway("Took 6 s, not 14 s.", "", failed)).isFalse();
    assertThat(Disclosure.givesAway("Took 6 s, not 4 s.", "Takes exactly 4 s.", failed)).isFalse();
  }

  private static TestFailed failed(String message, String expected, String actual) {
    return Given.failed(
        "x", ASSERTION, message, Optional.of(expected), Optional.of(actual), Optional.empty());
  }
}
