package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Grade;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TimelineSeen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedEndTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @CsvSource({"4 s,4000000000", "0 s,0", "300 ms,300000000", "1.250 s,1250000000", "7 ns,7"})
  void a_run_that_took_too_long_should_have_ended_then(String expected, long nanos) {
    assertThat(of("together", expected, "6 s")).hasValue(nanos);
  }

  @Test
  void what_was_measured_was_not_the_whole_run_says_nothing_about_its_end() {
    assertThat(of("together", "4 s", "5 s")).isEmpty();
  }

  @Test
  void what_is_no_duration_says_nothing() {
    assertThat(of("together", "[Coffee, Toast]", "6 s")).isEmpty();
    assertThat(of("together", "4 s of joy", "6 s")).isEmpty();
  }

  @Test
  void the_failure_of_another_check_says_nothing() {
    assertThat(of("served", "4 s", "6 s")).isEmpty();
  }

  private static java.util.OptionalLong of(String check, String expected, String actual) {
    TestFailed failed =
        new TestFailed(
            check,
            "BreakfastTest.together",
            "org.opentest4j.AssertionFailedError",
            "took " + actual,
            Optional.of(expected),
            Optional.of(actual),
            List.of(),
            6 * SECOND,
            7,
            1,
            Optional.empty());
    TimelineSeen run = Reports.breakfastTimeline();
    return ExpectedEnd.of(
        Result.of(
            Reports.report(
                "s01",
                "breakfast",
                "Breakfast",
                new headwaiter.wire.Source("Breakfast.java", "class Breakfast {}"),
                new Grade(Grade.Status.GRADED, List.of()),
                List.of(),
                List.of(failed, run))),
        run);
  }
}
