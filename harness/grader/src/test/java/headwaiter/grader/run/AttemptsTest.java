package headwaiter.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.child.Answer;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.Died;
import headwaiter.wire.Frame;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Limits;
import headwaiter.wire.Message;
import headwaiter.wire.Observation;
import headwaiter.wire.Place;
import headwaiter.wire.RunTests;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final long CPU = 20_000;
  private static final List<Frame> STACK =
      List.of(new Frame("p.Greedy", "eat", new Place("Greedy.java", 3), true));

  private final List<List<String>> jobs = new ArrayList<>();
  private final List<String> witnessed = new ArrayList<>();
  private final List<Long> cpuMillis = new ArrayList<>();

  @Test
  void a_closed_job_is_the_whole_story() {
    RunResult result = run(checks -> closed(checks), "a", "b");
    assertThat(result.closed()).isTrue();
    assertThat(result.observations()).containsExactly(passed("a"), passed("b"));
    assertThat(jobs).containsExactly(List.of("a", "b"));
    assertThat(result.rung()).isEqualTo("rung");
  }

  @Test
  void checks_after_a_named_culprit_are_run_without_it() {
    RunResult result =
        run(
            checks ->
                checks.contains("b")
                    ? gone(Died.Cause.CPU_LIMIT, passed("a"), hit("b"))
                    : closed(checks),
            "a",
            "b",
            "c");
    assertThat(result.closed()).isTrue();
    assertThat(result.observations()).containsExactly(hit("b"), passed("a"), passed("c"));
    assertThat(jobs).containsExactly(List.of("a", "b", "c"), List.of("a", "c"));
  }

  @Test
  void without_a_name_each_check_runs_alone() {
    RunResult result =
        run(
            checks -> checks.contains("b") ? gone(Died.Cause.OUT_OF_MEMORY) : closed(checks),
            "a",
            "b",
            "c");
    assertThat(result.closed()).isTrue();
    assertThat(result.observations())
        .containsExactly(
            passed("a"), new LimitHit("b", "T.b", "memory", "256 MB", true, STACK), passed("c"));
    assertThat(jobs)
        .containsExactly(List.of("a", "b", "c"), List.of("a"), List.of("b"), List.of("c"));
  }

  @Test
  void every_check_that_ends_its_worker_is_decided_by_that() {
    RunResult result = run(checks -> gone(Died.Cause.OUT_OF_MEMORY), "a", "b", "c", "d", "e", "f");
    assertThat(result.closed()).isTrue();
    assertThat(result.observations().stream().map(Observation::check))
        .containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(jobs).hasSize(7);
    assertThat(witnessed).as("asked where memory ran out").containsExactly("a");
  }

  @Test
  void when_the_cpu_time_is_used_up_twice_each_check_that_is_left_gets_a_share() {
    RunResult result =
        run(
            checks ->
                checks.equals(List.of("d"))
                    ? closed(checks)
                    : gone(Died.Cause.CPU_LIMIT, hit(checks.getFirst())),
            "a",
            "b",
            "c",
            "d",
            "e");
    assertThat(result.closed()).isTrue();
    assertThat(result.observations())
        .containsExactly(hit("a"), hit("b"), hit("c"), passed("d"), hit("e"));
    assertThat(jobs)
        .containsExactly(
            List.of("a", "b", "c", "d", "e"),
            List.of("b", "c", "d", "e"),
            List.of("c"),
            List.of("d"),
            List.of("e"));
    assertThat(cpuMillis).containsExactly(CPU, CPU, CPU / 4, CPU / 4, CPU / 4);
  }

  @Test
  void what_breaks_off_one_of_many_is_not_tried_again() {
    RunResult result =
        run(
            checks ->
                checks.equals(List.of("a"))
                    ? closed(checks)
                    : gone(checks.size() > 1 ? Died.Cause.EXITED : Died.Cause.WALL_LIMIT),
            "a",
            "b",
            "c");
    assertThat(result.closed()).isFalse();
    assertThat(jobs).containsExactly(List.of("a", "b", "c"), List.of("a"), List.of("b"));
  }

  @Test
  void tampering_is_not_tried_again_and_decides_nothing() {
    RunResult result = run(checks -> gone(Died.Cause.TAMPERED, passed("a")), "a", "b");
    assertThat(result.closed()).isFalse();
    assertThat(result.observations())
        .containsExactly(passed("a"), new Died("", Died.Cause.TAMPERED, "detail"));
    assertThat(jobs).hasSize(1);
  }

  @Test
  void the_wall_limit_is_not_tried_again_and_decides_nothing() {
    RunResult result = run(checks -> gone(Died.Cause.WALL_LIMIT), "a", "b");
    assertThat(result.closed()).isFalse();
    assertThat(jobs).hasSize(1);
  }

  private RunResult run(Function<List<String>, Answer> worker, String... checks) {
    Function<RunTests, Answer> recorded =
        job -> {
          List<String> ids = job.plans().stream().map(CheckPlan::check).toList();
          jobs.add(ids);
          cpuMillis.add(job.limits().cpuMillis());
          return worker.apply(ids);
        };
    List<CheckPlan> plans = Arrays.stream(checks).map(id -> new CheckPlan(id, 1)).toList();
    RunTests job =
        new RunTests(
            "",
            List.of(),
            List.of(),
            List.of(),
            plans,
            1,
            0,
            false,
            false,
            new Limits(CPU, 1, 1, 1, 1));
    return new Attempts(
            recorded,
            witness -> {
              witnessed.add(witness.plans().getFirst().check());
              return Optional.of(gone(Died.Cause.EXITED, outOfMemory(witness)));
            },
            "rung")
        .run(job);
  }

  private static TestFailed outOfMemory(RunTests job) {
    String check = job.plans().getFirst().check();
    return new TestFailed(
        check,
        "T." + check,
        "java.lang.OutOfMemoryError",
        "Java heap space",
        Optional.empty(),
        Optional.empty(),
        STACK,
        0,
        1,
        1,
        Optional.empty());
  }

  private static Answer closed(List<String> checks) {
    return new Answer.Closed(checks.stream().<Message>map(AttemptsTest::passed).toList(), true);
  }

  private static Answer gone(Died.Cause cause, Message... heard) {
    return new Answer.Gone(Stream.of(heard).toList(), cause, "detail");
  }

  private static TestPassed passed(String check) {
    return new TestPassed(check, "T." + check, 0, 1, 1, List.of(), 1, "", Optional.empty());
  }

  private static LimitHit hit(String check) {
    return new LimitHit(check, "T." + check, "cpu", "1 ms", true, List.of());
  }
}
