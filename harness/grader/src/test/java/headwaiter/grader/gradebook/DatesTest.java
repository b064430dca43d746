package headwaiter.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Extension;
import headwaiter.grader.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final String HEAD = "student,assignment,due,cutoff,reason,granted_by,granted_at\n";

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void an_extension_is_read_with_its_offset_and_a_reason_with_commas() {
    List<Extension> all =
        Dates.extensions(
            "x.csv",
            HEAD + "s03,retry,2026-10-29T23:59:00+01:00,,\"ill, again\",prof,2026-10-26T09:00Z\n",
            problems);

    assertThat(all)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.due()).isEqualTo(Instant.parse("2026-10-29T22:59:00Z"));
              assertThat(one.cutoff()).isEmpty();
              assertThat(one.reason()).isEqualTo("ill, again");
            });
    assertThat(problems).isEmpty();
  }

  @Test
  void what_is_no_extension_and_what_comes_twice_is_a_problem_of_its_line() {
    String good = "s03,retry,2026-10-29T23:59:00+01:00,,ill,prof,\n";
    List<Extension> all =
        Dates.extensions(
            "x.csv",
            HEAD + good + "s03,retry,tomorrow,,ill,prof,\n# a remark\n\n" + good,
            problems);

    assertThat(all).hasSize(1);
    assertThat(problems).extracting(Problem::line).containsExactly(3, 6);
  }
}
