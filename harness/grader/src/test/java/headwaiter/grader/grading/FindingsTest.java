package headwaiter.grader.grading;

import static headwaiter.grader.grading.Given.grade;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Finding.Origin;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
import headwaiter.wire.Hung;
import headwaiter.wire.Leftover;
import headwaiter.wire.Place;
import headwaiter.wire.Slip;
import headwaiter.wire.Stalled;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
  void a_race_is_told_at_the_line_that_writes_with_both_sides() {
    Finding race = only(grade(List.of(Given.race("free", 8, 3))));
    assertThat(race.id()).isEqualTo("data-race");
    assertThat(race.place()).isEqualTo(new Place("src/Tea.java", 8));
    assertThat(race.message()).contains("`Tea.cups`");
    assertThat(race.evidence())
        .contains("`ann` writes at src/Tea.java:8", "`bea` reads at src/Tea.java:3");
    assertThat(race.confirmed()).isTrue();
  }

  @Test
  void a_variable_that_races_in_several_lines_is_one_finding() {
    Finding race =
        only(
            grade(
                List.of(
                    Given.race("free", 8, 3), Given.race("hot", 5, 3), Given.race("hot", 5, 8))));
    assertThat(race.place().line()).isEqualTo(5);
    assertThat(race.endLine()).isEqualTo(5);
  }

  @Test
  void a_race_at_a_line_where_a_step_is_torn_is_part_of_that_finding() {
    Finding torn =
        only(
            grade(
                List.of(
                    Given.race("hot", 9, 4),
                    Given.hung("hot", Hung.Kind.STUCK, Optional.of(Given.torn())))));
    assertThat(torn.id()).isEqualTo("atomicity-violation");
    assertThat(torn.origins()).containsExactly(Origin.EXPLORED);
    assertThat(torn.evidence()).contains("`bea` reads at src/Tea.java:4");
  }

  @Test
  void the_run_knows_better_which_wait_it_was() {
    Finding one =
        only(grade(List.of(Given.waits("free", 3)), Given.suspected("blocking-sleep", 3)));
    assertThat(one.id()).isEqualTo("blocking-wait");
  }

  @Test
  void the_pause_of_a_loop_that_polls_is_part_of_that_mistake() {
    Finding one =
        only(
            grade(
                List.of(), Given.suspected("blocking-sleep", 3), Given.suspected("busy-wait", 3)));
    assertThat(one.id()).isEqualTo("busy-wait");
    assertThat(one.confirmed()).isFalse();
  }

  @Test
  void a_poll_of_which_a_run_saw_the_pause_is_told_as_what_was_seen() {
    Finding one = only(grade(List.of(Given.waits("free", 3)), Given.suspected("busy-wait", 3)));
    assertThat(one.id()).isEqualTo("blocking-wait");
    assertThat(one.confirmed()).isTrue();
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

  @Test
  void a_wait_in_a_callback_leads_back_to_the_line_that_attached_it() {
    assertThat(only(grade(List.of(Given.waits("free", 3)))).evidence())
        .last()
        .isEqualTo("← `CompletableFuture.thenApply` at src/Tea.java:2, in `Tea.brew`");
  }

  @Test
  void a_loop_that_computes_too_long_stands_where_most_of_the_time_went() {
    Finding stall =
        only(
            grade(
                List.of(
                    new Stalled(
                        "hot",
                        "TeaTest.it",
                        "loop",
                        Given.frame(6),
                        List.of(Given.frame(6)),
                        List.of(),
                        0,
                        250_000_000))));
    assertThat(stall.id()).isEqualTo("loop-stall");
    assertThat(stall.place()).isEqualTo(new Place("src/Tea.java", 6));
    assertThat(stall.message())
        .isEqualTo(
            "`Tea.brew` computes on the thread `loop`, the event loop, whose heart does not beat"
                + " for 250 ms of virtual CPU time; more than 100 ms is too long.");
  }

  @Test
  void a_lock_that_keeps_the_loop_waiting_names_who_holds_it() {
    Finding lock =
        only(
            grade(
                List.of(
                    new BlockingCall(
                        "hot",
                        "TeaTest.it",
                        BlockingCall.Kind.LOCK,
                        "ReentrantLock.lock",
                        "loop",
                        "it is the event loop",
                        Given.frame(3),
                        List.of(Given.frame(3)),
                        List.of(),
                        Optional.of(new BlockingCall.Holder("ann", List.of(Given.frame(9)))),
                        0,
                        1_500_000_000))));
    assertThat(lock.id()).isEqualTo("blocking-lock");
    assertThat(lock.message())
        .isEqualTo(
            "`Tea.brew` waits 1.5 s in `ReentrantLock.lock` on the thread `loop`, which must not"
                + " wait: it is the event loop; the lock is held by `ann`, at src/Tea.java:9.");
  }

  @Test
  void a_virtual_thread_that_keeps_its_carrier_says_what_keeps_it() {
    Finding pinned =
        only(
            grade(
                List.of(
                    new BlockingCall(
                        "hot",
                        "TeaTest.it",
                        BlockingCall.Kind.PIN,
                        "CompletableFuture.join",
                        "bea",
                        "it is virtual and keeps its carrier, because it is inside of the"
                            + " initialiser of `Tea`",
                        Given.frame(3),
                        List.of(Given.frame(3)),
                        List.of(),
                        Optional.empty(),
                        0,
                        1_500_000_000))));
    assertThat(pinned.id()).isEqualTo("thread-pinning");
    assertThat(pinned.confirmed()).isTrue();
    assertThat(pinned.message())
        .isEqualTo(
            "`Tea.brew` waits 1.5 s in `CompletableFuture.join` on the thread `bea`: it is virtual"
                + " and keeps its carrier, because it is inside of the initialiser of `Tea`.");
  }

  @Test
  void a_future_that_nobody_completes_says_where_it_was_made_and_who_had_it() {
    Hop made = new Hop("new CompletableFuture", Given.frame(4));
    Hop task = new Hop("ThreadPoolExecutor.execute", Given.frame(5));
    Finding never = only(grade(List.of(stuck(List.of(Given.frame(9)), made, task))));
    assertThat(never.id()).isEqualTo("never-completed");
    assertThat(never.place()).isEqualTo(new Place("src/Tea.java", 9));
    assertThat(never.message())
        .isEqualTo(
            "`Tea.brew` waits on `main` for a future that nothing can complete any more; it was"
                + " made by `new CompletableFuture` at src/Tea.java:4, in `Tea.brew`; what was"
                + " given to `ThreadPoolExecutor.execute` at src/Tea.java:5, in `Tea.brew` had it,"
                + " and ended with `IOException` without completing it.");
  }

  @Test
  void a_future_that_only_a_test_waits_for_is_no_finding_but_told_with_its_line() {
    Hop made = new Hop("new CompletableFuture", Given.frame(4));
    Hung hung = stuck(List.of(), made, made);
    assertThat(grade(List.of(hung)).findings()).isEmpty();
    assertThat(Hangs.of(hung))
        .startsWith("`main` waits for a future that nothing can complete any more; it was made by")
        .endsWith("See Tea.java:4.");
  }

  @ParameterizedTest
  @CsvSource({
    "THREAD, unfinished-work",
    "TASK, unfinished-work",
    "TIMER, timer-leak",
    "POOL, unclosed-resource"
  })
  void what_a_check_found_left_stands_where_it_was_started(Leftover.Kind kind, String id) {
    Finding left = only(grade(List.of(left(kind, true))));
    assertThat(left.id()).isEqualTo(id);
    assertThat(left.place()).isEqualTo(new Place("src/Tea.java", 7));
    assertThat(left.origins()).containsExactly(Origin.OBSERVED);
    assertThat(left.evidence())
        .containsExactly(
            "left: thread kettle, at Tea.java:9", "← `x` at src/Tea.java:7, in `Tea.brew`");
  }

  @ParameterizedTest
  @EnumSource(Leftover.Kind.class)
  void what_is_left_where_no_check_asks_is_no_finding(Leftover.Kind kind) {
    assertThat(grade(List.of(left(kind, false))).findings()).isEmpty();
  }

  private static Leftover left(Leftover.Kind kind, boolean asked) {
    return new Leftover(
        "hot",
        "TeaTest.it",
        "thread kettle, at Tea.java:9",
        kind,
        asked,
        List.of(new Hop("x", Given.frame(7))));
  }

  @ParameterizedTest
  @CsvSource({
    "WRAPPED, wrapped-failure",
    "REPLACED, wrapped-failure",
    "DEEP, stack-growth",
    "UNCANCELLED, uncancelled-work",
    "ELSEWHERE, wrong-thread",
    "DEMAND, demand-violation",
    "AGAIN, double-completion",
    "SERIAL, sequential-awaits",
    "HELD, over-synchronised"
  })
  void what_a_failed_test_knows_stands_at_its_line(Slip.Kind kind, String id) {
    Slip slip =
        new Slip("hot", "TeaTest.it", kind, "so it is", Given.frame(4), List.of(Given.frame(4)));
    Finding finding = only(grade(List.of(slip)));
    assertThat(finding.id()).isEqualTo(id);
    assertThat(finding.place()).isEqualTo(new Place("src/Tea.java", 4));
    assertThat(finding.message()).contains("`Tea.brew` ").endsWith("so it is.");
    assertThat(finding.evidence()).containsExactly("at course.teatime.Tea.brew (src/Tea.java:4)");
  }

  private static Hung stuck(List<Frame> stack, Hop made, Hop task) {
    Hung.Suspect suspect =
        new Hung.Suspect(Hung.Suspect.State.FAILED, "IOException", List.of(task));
    return hung(
        Hung.Kind.STUCK,
        new Hung.Waiting(
            "main",
            "CompletableFuture #1",
            "",
            List.of(),
            stack,
            List.of(),
            "",
            Optional.of(new Hung.Awaited(List.of(made), List.of(suspect))),
            Optional.empty()));
  }

  @Test
  void a_pool_that_waits_for_itself_is_named_with_its_threads() {
    Finding starved =
        only(
            grade(
                List.of(
                    hung(
                        Hung.Kind.STARVED,
                        new Hung.Waiting(
                            "pool-1-thread-1",
                            "FutureTask #1",
                            "",
                            List.of(),
                            List.of(Given.frame(7)),
                            List.of(),
                            "a pool of one thread, made at Tea.java:2",
                            Optional.empty(),
                            Optional.empty())))));
    assertThat(starved.id()).isEqualTo("pool-starvation");
    assertThat(starved.place()).isEqualTo(new Place("src/Tea.java", 7));
    assertThat(starved.message())
        .isEqualTo(
            "`Tea.brew` waits on `pool-1-thread-1` for work that is queued on a pool of one thread,"
                + " made at Tea.java:2, whose own thread it holds.");
  }

  private static Hung hung(Hung.Kind kind, Hung.Waiting thread) {
    return new Hung(
        "hot", "TeaTest.it", kind, "nobody", List.of(thread), 0, 1, 1, Optional.empty());
  }

  private static Finding only(Grading grading) {
    assertThat(grading.findings()).hasSize(1);
    return grading.findings().getFirst();
  }
}
