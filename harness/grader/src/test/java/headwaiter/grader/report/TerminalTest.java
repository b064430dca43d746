package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalTest {
  private final Terminal terminal = new Terminal(false, 80);

  static List<Report> reports() {
    return Reports.all();
  }

  @Test
  void the_table_has_a_line_for_each_result() {
    List<Result> results = Reports.all().stream().map(Result::of).toList();

    assertThat(terminal.table(results).lines())
        .contains("Student         Assignment  Score               Status       Look at")
        .contains("s01             breakfast   ██████████ 100/100  graded")
        .contains("s03             breakfast   ·········· 0/100    rejected     compile-error:15")
        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void details_fit_the_width_but_for_the_line_to_copy(Report report) {
    assertThat(terminal.details(Result.of(report)).lines().filter(l -> !l.contains("Again:")))
        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void a_finding_is_shown_at_its_line_with_a_caret_under_its_column() {
    assertThat(terminal.details(Result.of(Reports.race())))
        .contains(
            """
              ▌    7 │     int seen = count;
                     │                ^
              ▌    8 │     count = seen + 1;
            """);
  }

  @Test
  void an_interleaving_is_shown_by_thread_and_step() {
    assertThat(terminal.details(Result.of(Reports.race())))
        .contains(
            """
              t=0.000 s  waiter-1  reads count = 0 (Counter.java:7)
              t=0.000 s  waiter-2  reads count = 0 (Counter.java:7)
              t=0.000 s  waiter-2  writes count = 1 (Counter.java:8)
              t=0.000 s  waiter-1  writes count = 1 (Counter.java:8)
              Again: ./grade replay s06/counter exact --seed 4711
            """);
  }

  @Test
  void the_timeline_of_a_failed_check_is_drawn_over_virtual_time() {
    assertThat(terminal.details(Result.of(Reports.blocking())))
        .contains("Timeline of together, 6.000 s of virtual time")
        .contains(
            "  stove          ▕████████████████████                                        ▏");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void without_colour_no_control_character_but_line_feed_is_left(Report report) {
    assertThat(terminal.details(Result.of(report)).chars())
        .allMatch(c -> c == '\n' || !Character.isISOControl(c))
        .noneMatch(c -> Character.getType(c) == Character.FORMAT);
  }

  @Test
  void colours_are_the_only_difference_they_make() {
    Result result = Result.of(Reports.deadlock());
    String coloured = new Terminal(true, 80).details(result);

    assertThat(coloured).contains("\u001b[31m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(terminal.details(result));
  }

  @Test
  void a_name_is_quoted_where_a_shell_would_not_take_it() {
    assertThat(terminal.details(Result.of(Reports.hostile())))
        .contains("./grade replay 's08<img src=x>/breakfast' c --seed 7");
  }
}
