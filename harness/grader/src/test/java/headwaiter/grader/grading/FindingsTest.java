package headwaiter.grader.grading;

import static headwaiter.grader.grading.Given.grade;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Finding.Origin;
import headwaiter.wire.Hung;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {
  @Test
  void a_wait_is_told_with_thread_time_and_reason_at_its_line_and_column() {
    Finding wait = only(grade(List.of(Given.waits("free", 3))));
    assertThat(wait.id()).isEqualTo("blocking-wait");
    assertThat(wait.place()).isEqualTo(new Place("src/Tea.java", 3));
    assertThat(wait.column()).isEqualTo("    kettle.water(3).".length() + 1);
    assertThat(wait.message())
        .isEqualTo(
            "`Tea.brew` waits 2 s in `CompletableFuture.join` on the thread `loop`, which must not"
                + " wait: it is the event loop.");
    assertThat(wait.evidence())
        .contains(
            "thread `loop`, from 0 s to 2 s of virtual time",
            "at course.teatime.Tea.brew (src/Tea.java:3)");
    assertThat(wait.confirmed()).isTrue();
  }

  @Test
  void evidence_begins_at_the_line_of_the_code_under_test() {
    Finding wait = only(grade(List.of(Given.waits("free", 3))));
    assertThat(wait.evidence().stream().filter(line -> line.startsWith("at ")))
        .containsExactly("at course.teatime.Tea.brew (src/Tea.java:3)");
  }

  @Test
  void one_mistake_at_one_line_is_one_finding_with_all_its_origins() {
    Finding one =
        only(
            grade(
                List.of(Given.waits("free", 3), Given.waits("hot", 3)),
                Given.suspected("blocking-wait", 3)));
    assertThat(one.origins()).containsExactly(Origin.OBSERVED, Origin.STATIC);
    assertThat(one.confirmed()).isTrue();
    assertThat(one.check()).isEqualTo("free");
  }

  @Test
  void the_run_knows_better_which_wait_it_was() {
    Finding one =
        only(grade(List.of(Given.waits("free", 3)), Given.suspected("blocking-sleep", 3)));
    assertThat(one.id()).isEqualTo("blocking-wait");
  }

  @Test
  void other_lines_and_other_mistakes_stay_apart() {
    Grading grading =
        grade(
            List.of(Given.waits("free", 3)),
            Given.suspected("blocking-wait", 4),
            Given.suspected("unawaited-future", 3));
    assertThat(grading.findings())
        .extracting(Finding::id)
        .containsExactly("blocking-wait", "unawaited-future", "blocking-wait");
  }

  @Test
  void a_deadlock_stands_where_the_first_thread_waits_and_names_both_lines() {
    Finding deadlock =
        only(grade(List.of(Given.hung("hot", Hung.Kind.DEADLOCK, Optional.empty()))));
    assertThat(deadlock.id()).isEqualTo("deadlock");
    assertThat(deadlock.place()).isEqualTo(new Place("src/Tea.java", 5));
    assertThat(deadlock.message())
        .isEqualTo(
            "`ann` waits for the cup, held by `bea`, and `bea` waits for the pot, held by `ann`:"
                + " neither can ever go on.");
    assertThat(deadlock.evidence())
        .contains(
            "`ann` waits for the cup, held by `bea`, at src/Tea.java:5; it holds the pot",
            "`bea` waits for the pot, held by `ann`, at src/Tea.java:8; it holds the cup");
  }

  @Test
  void a_hang_that_only_some_schedules_have_is_a_torn_step() {
    Finding torn =
        only(grade(List.of(Given.hung("hot", Hung.Kind.STUCK, Optional.of(Given.torn())))));
    assertThat(torn.id()).isEqualTo("atomicity-violation");
    assertThat(torn.origins()).containsExactly(Origin.EXPLORED);
  }

  @Test
  void a_failure_under_some_schedules_stands_at_the_torn_line() {
    Finding torn =
        only(
            grade(
                List.of(
                    Given.failed(
                        "hot",
                        "java.lang.AssertionError",
                        "lost",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Given.torn())))));
    assertThat(torn.id()).isEqualTo("atomicity-violation");
    assertThat(torn.place()).isEqualTo(new Place("src/Tea.java", 4));
    assertThat(torn.message())
        .isEqualTo(
            "`ann` is stopped here, and `bea` goes on at src/Tea.java:9: what `ann` knew is no"
                + " longer true when it acts on it.");
    assertThat(torn.schedule()).isPresent();
  }

  private static Finding only(Grading grading) {
    assertThat(grading.findings()).hasSize(1);
    return grading.findings().getFirst();
  }
}
