package headwaiter.grader.grading;

import static headwaiter.grader.grading.Given.and;
import static headwaiter.grader.grading.Given.grade;
import static headwaiter.grader.grading.Given.message;
import static headwaiter.grader.grading.Given.passesBut;
import static headwaiter.grader.grading.Given.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Evidence.Compiling;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Verdict;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Hung;
import headwaiter.wire.LimitHit;
import headwaiter.wire.OutsideSeen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradingTest {
  @Test
  void all_tests_passed_is_all_points() {
    Grade grade = grade(passesBut()).grade();
    assertThat(grade.status()).isEqualTo(Grade.Status.GRADED);
    assertThat(grade.earned()).isEqualTo(100);
    assertThat(grade.checks().getFirst().virtualNanos()).isEqualTo(2 * Given.SECOND);
  }

  @Test
  void one_test_of_two_is_no_pass() {
    Grading grading = grade(and(passesBut("hot"), Given.passed("hot", "hot_one")));
    assertThat(verdict(grading, "hot"))
        .isEqualTo(new Verdict.Inconclusive("Only 1 of its 2 tests were observed."));
    assertThat(grading.grade().undecided()).isEqualTo(50);
  }

  @Test
  void the_same_test_twice_is_not_two() {
    Grading grading =
        grade(
            and(passesBut("hot"), Given.passed("hot", "hot_one"), Given.passed("hot", "hot_one")));
    assertThat(verdict(grading, "hot")).isInstanceOf(Verdict.Inconclusive.class);
  }

  @Test
  void silence_is_never_a_pass() {
    Grading grading = grade(List.of());
    assertThat(grading.grade().status()).isEqualTo(Grade.Status.INCONCLUSIVE);
    assertThat(grading.grade().undecided()).isEqualTo(100);
  }

  @Test
  void a_run_that_was_not_closed_decides_nothing() {
    Grading grading =
        grade(
            new Evidence(
                Compiling.COMPILED,
                List.of(),
                and(passesBut(), new Died("", Died.Cause.WALL_LIMIT, "120 s went by")),
                false));
    assertThat(grading.grade().earned()).isZero();
    assertThat(verdict(grading, "hot"))
        .isEqualTo(new Verdict.Inconclusive("The run broke off: 120 s went by"));
  }

  @Test
  void a_visible_check_tells_what_was_expected() {
    Grading grading = grade(and(passesBut("hot"), Given.took("hot", "4 s", "6 s")));
    assertThat(message(grading, "hot")).isEqualTo("Expected 4 s, took 6 s of virtual time.");
    assertThat(grading.grade().checks().getFirst().seed()).isEqualTo(77);
  }

  @Test
  void a_hidden_check_tells_only_what_came() {
    Grading grading = grade(and(passesBut("sweet"), Given.took("sweet", "4 s", "6 s")));
    assertThat(message(grading, "sweet")).isEqualTo("Took 6 s of virtual time.");
  }

  @Test
  void a_forbidden_finding_fails_the_check_in_whose_run_it_was_seen() {
    Grading grading = grade(and(passesBut(), Given.waits("free", 3), Given.waits("hot", 3)));
    assertThat(verdict(grading, "hot")).isInstanceOf(Verdict.Passed.class);
    assertThat(message(grading, "free")).startsWith("src/Tea.java:3: `Tea.brew` waits 2 s");
    assertThat(grading.grade().earned()).isEqualTo(80);
  }

  @Test
  void a_suspicion_costs_nothing() {
    Grading grading = grade(passesBut(), Given.suspected("blocking-wait", 3));
    assertThat(grading.grade().earned()).isEqualTo(100);
    assertThat(grading.findings()).extracting(Finding::confirmed).containsExactly(false);
  }

  @Test
  void a_limit_that_decides_fails_and_one_that_does_not_leaves_open() {
    Grading grading =
        grade(
            and(
                passesBut("hot", "sweet"),
                new LimitHit(
                    "hot", "TeaTest.x", "steps", "2,000,000 steps", true, List.of(Given.frame(7))),
                new LimitHit("sweet", "TeaTest.x", "wall", "120 s", false, List.of())));
    assertThat(message(grading, "hot"))
        .isEqualTo(
            "It did not end within 2,000,000 steps: an endless loop. It was at src/Tea.java:7, in"
                + " `Tea.brew`.");
    assertThat(verdict(grading, "sweet")).isInstanceOf(Verdict.Inconclusive.class);
  }

  @Test
  void memory_fails_the_running_check_alone() {
    Grading grading =
        grade(and(passesBut("sweet"), new Died("sweet", Died.Cause.OUT_OF_MEMORY, "256 MB")));
    assertThat(verdict(grading, "sweet")).isInstanceOf(Verdict.Failed.class);
    assertThat(grading.grade().earned()).isEqualTo(70);
  }

  @Test
  void a_worker_that_ended_by_itself_is_for_a_person_to_look_at() {
    Grading grading =
        grade(and(passesBut("sweet"), new Died("sweet", Died.Cause.EXITED, "signal 9")));
    assertThat(verdict(grading, "sweet")).isInstanceOf(Verdict.Inconclusive.class);
  }

  @Test
  void forged_records_decide_nothing_at_all() {
    Grading grading = grade(and(passesBut(), new Died("", Died.Cause.TAMPERED, "out of order")));
    assertThat(grading.grade().status()).isEqualTo(Grade.Status.TAMPERED);
    assertThat(grading.grade().earned()).isZero();
  }

  @Test
  void exit_fails_its_check_and_is_found() {
    Grading grading =
        grade(
            and(
                passesBut("hot"),
                new ExitCalled("hot", "TeaTest.x", "System.exit", 3, Given.frame(2))));
    assertThat(message(grading, "hot")).isEqualTo("`System.exit` was called at src/Tea.java:2.");
    assertThat(grading.findings()).extracting(Finding::id).containsExactly("forbidden-api");
  }

  @Test
  void a_hang_fails_its_check() {
    Grading grading =
        grade(and(passesBut("hot"), Given.hung("hot", Hung.Kind.STUCK, Optional.empty())));
    assertThat(message(grading, "hot"))
        .isEqualTo(
            "`Tea.brew` waits on `ann` for the cup that nothing can give any more. See"
                + " src/Tea.java:5.");
  }

  @Test
  void what_does_not_compile_is_not_reached_and_told_where() {
    Finding error = found("compile-error", 3);
    Grading grading = grade(new Evidence(Compiling.REJECTED, List.of(error), List.of(), true));
    assertThat(grading.grade().status()).isEqualTo(Grade.Status.REJECTED);
    assertThat(verdict(grading, "hot")).isEqualTo(new Verdict.NotReached("src/Tea.java:3: No."));
    assertThat(grading.grade().undecided()).isZero();
  }

  @Test
  void what_is_refused_says_that_it_was_not_run() {
    Grading grading =
        grade(new Evidence(Compiling.REFUSED, List.of(found("forbidden-api", 3)), List.of(), true));
    assertThat(grading.grade().status()).isEqualTo(Grade.Status.REFUSED);
    assertThat(verdict(grading, "hot"))
        .isEqualTo(new Verdict.NotReached("It was not run. src/Tea.java:3: No."));
  }

  @Test
  void our_trouble_is_held_against_nobody() {
    Grading grading =
        grade(
            new Evidence(
                Compiling.UNAVAILABLE,
                List.of(),
                List.of(new Died("", Died.Cause.OURS, "no compiler")),
                false));
    assertThat(grading.grade().status()).isEqualTo(Grade.Status.INCONCLUSIVE);
    assertThat(verdict(grading, "hot"))
        .isEqualTo(
            new Verdict.Inconclusive(
                "It could not be compiled, and that is our trouble: no compiler"));
  }

  @Test
  void some_schedules_are_told_as_such() {
    Grading grading =
        grade(
            and(
                passesBut("hot"),
                Given.failed(
                    "hot",
                    "org.opentest4j.AssertionFailedError",
                    "lost an item",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Given.torn()))));
    assertThat(message(grading, "hot"))
        .isEqualTo("Lost an item. It happens under some schedules only; the first was number 9.");
  }

  private static Finding found(String id, int line) {
    return new Finding(
        id,
        List.of(Finding.Origin.STATIC),
        true,
        "",
        new headwaiter.wire.Place("src/Tea.java", line),
        line,
        1,
        "No.",
        "Yes.",
        List.of(),
        Optional.empty());
  }

  @Test
  void runs_in_real_time_that_agree_decide_and_others_are_unstable() {
    Grading all = grade(and(passesBut("sweet"), Given.repeated("sweet", 5, 5)));
    assertThat(verdict(all, "sweet")).isInstanceOf(Verdict.Passed.class);
    assertThat(all.grade().checks().get(1).notes())
        .containsExactly("In real time, not in a simulation: 5 of 5 runs passed.");

    Grading some = grade(and(passesBut("sweet"), Given.repeated("sweet", 5, 3)));
    assertThat(verdict(some, "sweet")).isEqualTo(new Verdict.Unstable(0.6));
    assertThat(some.grade().earned()).isEqualTo(70);
    assertThat(some.grade().undecided()).isEqualTo(30);
    assertThat(some.grade().status()).isEqualTo(Grade.Status.GRADED);

    Grading none = grade(and(passesBut("sweet"), Given.repeated("sweet", 5, 0)));
    assertThat(verdict(none, "sweet")).isInstanceOf(Verdict.Failed.class);
    assertThat(message(none, "sweet")).contains("cold").doesNotContain("80 degrees");
  }

  @Test
  void a_failure_under_virtual_time_outweighs_what_is_unstable() {
    Grading grading =
        grade(
            and(
                passesBut("hot"),
                Given.passed("hot", "hot_one"),
                Given.repeated("hot", 5, 3),
                Given.took("hot", "4 s", "6 s")));
    assertThat(verdict(grading, "hot")).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void a_run_that_touched_the_outside_keeps_its_verdict_and_says_so() {
    Grading grading =
        grade(
            and(
                passesBut(),
                new OutsideSeen("hot", "TeaTest.hot_one", List.of("a file at Tea.java:3"))));
    assertThat(verdict(grading, "hot")).isInstanceOf(Verdict.Passed.class);
    assertThat(grading.grade().checks().getFirst().notes())
        .containsExactly(
            "Not exact, because it depends on the world outside: a file at Tea.java:3.");
  }
}
