package headwaiter.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.opentest4j.AssertionFailedError;
import shop.caught.Hangs;
import shop.caught.KeepsAPool;
import shop.caught.Mistakes;
import shop.caught.Races;
import shop.caught.Waits;
import shop.clean.Fetching;
import shop.clean.Lifecycles;
import shop.clean.Many;
import shop.clean.StaticState;
import shop.clean.Timing;

/** Runs tests like anybody's on a stock JDK, with the agent. */
@Tag("agent")
class SimulatedExtensionTest {
  private static final Pattern REPLAY =
      Pattern.compile("@Simulated\\(schedules = 300, replay = (-?\\d+)L\\)");

  @Test
  void virtual_time_is_exact() {
    Ran.of(Timing.class).passed(3);
  }

  @Test
  void http_speaks_over_the_scripted_network() {
    Ran.of(Fetching.class).passed(2);
  }

  @Test
  void finds_a_lost_update_and_tells_how_it_came_about() {
    Ran ran = Ran.of(Races.class);

    assertThat(ran.message("loses_an_update()")).first().isEqualTo("expected: <2> but was: <1>");
    assertThat(ran.message("loses_an_update()"))
        .anyMatch(line -> REPLAY.matcher(line).find())
        .anyMatch(line -> line.matches("  t=0 s +(one|two) +reads count +\\(Races.java:\\d+\\)"))
        .anyMatch(line -> line.endsWith(", but others come first"));
    assertThat(ran.failure("loses_an_update()"))
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            failed -> assertThat(failed.getExpected().getValue()).isEqualTo(2));
    assertThat(ran.top("loses_an_update()")).startsWith("Races.java:");
  }

  @Test
  void runs_the_schedule_again_that_a_failure_names() {
    String told = String.join("\n", Ran.of(Races.class).message("loses_an_update()"));
    Matcher replay = REPLAY.matcher(told);
    assertThat(replay.find()).isTrue();
    System.setProperty("headwaiter.replay", replay.group(1));
    try {
      String again = String.join("\n", Ran.of(Races.class).message("loses_an_update()"));

      assertThat(steps(again)).isNotEmpty().isEqualTo(steps(told));
    } finally {
      System.clearProperty("headwaiter.replay");
    }
  }

  @Test
  void tells_who_holds_what_in_a_deadlock() {
    Ran ran = Ran.of(Hangs.class);

    assertThat(ran.message("locks_in_two_orders()"))
        .first()
        .isEqualTo(
            "The test did not end: deadlock, each thread waits for what the next one holds"
                + " (at 100 ms, seed 1).");
    assertThat(ran.message("locks_in_two_orders()"))
        .contains(
            "  main waits for the monitor of Object #2, held by other,"
                + " and holds the monitor of Object #1");
    assertThat(ran.message("waits_for_nobody()"))
        .contains("  main waits for CompletableFuture #1")
        .anyMatch(line -> line.startsWith("    at shop.caught.Hangs.waits_for_nobody(Hangs.java:"));
  }

  @Test
  void finds_waits_of_threads_that_must_not_wait() {
    Ran ran = Ran.of(Waits.class);

    assertThat(ran.message("on_the_loop(Simulation)"))
        .singleElement()
        .asString()
        .startsWith(
            "The thread loop must not wait (it is the event loop), but waited 2 s in Thread.sleep,"
                + " at shop.Nap.of(Nap.java:");
    assertThat(ran.top("on_the_loop(Simulation)")).startsWith("Thread.java:sleep");
    assertThat(ran.message("on_the_common_pool()"))
        .singleElement()
        .asString()
        .contains("worker of the common pool", "waited 1 s in Thread.sleep");
    assertThat(ran.message("on_who_completes_the_stage(Simulation)"))
        .singleElement()
        .asString()
        .contains("completes the futures of a service", "waited 3 s in Thread.sleep");
    assertThat(ran.message("on_a_thread_of_that_name()"))
        .singleElement()
        .asString()
        .startsWith("The thread ui-1 must not wait (the test says so), but waited 4 s");
  }

  @Test
  void says_what_was_expected_and_where() {
    Ran ran = Ran.of(Mistakes.class);

    assertThat(ran.message("takes_too_long()"))
        .containsExactly("took 5 s of virtual time, expected 4 s");
    assertThat(ran.top("takes_too_long()")).isEqualTo("Mistakes.java:takes_too_long");
    assertThat(ran.message("one_after_the_other(Simulation)"))
        .containsExactly(
            "the calls bread and milk were not in flight at the same time: 0 s–1 s and 1 s–2 s");
    assertThat(ran.message("too_many_at_once(Simulation)"))
        .containsExactly("had 2 calls in flight at once, expected at most 1");
    assertThat(ran.message("leaves_a_thread()"))
        .singleElement()
        .asString()
        .startsWith("left something behind: virtual thread forgotten, at Nap.java:");
    assertThat(ran.message("exits()"))
        .containsExactly("The code under test asked the JVM to end: System.exit(3).");
    assertThat(ran.message("dynamic()")).singleElement().asString().contains("dynamic tests");
  }

  @Test
  void keeps_what_fails_after_the_failure() {
    Throwable failure = Ran.of(Mistakes.TearDown.class).failure("fails_twice()");

    assertThat(failure).hasMessage("the test");
    assertThat(failure.getSuppressed())
        .singleElement()
        .satisfies(also -> assertThat(also).hasMessage("the tear-down"));
  }

  @Test
  void repeats_what_junit_does_around_a_test_for_each_schedule() {
    Lifecycles.CALLS.clear();
    Ran ran = Ran.of(Lifecycles.class);

    assertThat(ran.status("assumes_too_much()")).isEqualTo(Status.ABORTED);
    assertThat(ran.results().values().stream().filter(r -> r.getStatus() == Status.FAILED))
        .isEmpty();
    assertThat(ran.names()).hasSize(7);
    // With one thread there is one schedule; it is run twice, to see that it goes the same way.
    assertThat(String.join(", ", Lifecycles.CALLS) + ", ")
        .contains("outer before, inner before at 100, test, inner after, outer after, ".repeat(2))
        .contains("outer before, 1 at 1100, outer after, ".repeat(2))
        .contains("outer before, 2 at 2100, outer after, ".repeat(2))
        .contains("outer before, repetition 2, outer after, ".repeat(2))
        .contains("shared runs 2");
  }

  @Test
  void classes_can_be_loaded_anew_for_each_schedule() {
    Ran.of(StaticState.class).passed(2);
  }

  @Test
  void a_pool_that_outlives_its_simulation_is_named() {
    Ran ran = Ran.of(KeepsAPool.class);

    assertThat(ran.status("repetition 1 of 2")).isEqualTo(Status.SUCCESSFUL);
    assertThat(ran.failure("repetition 2 of 2"))
        .hasMessageContaining("pool-1-thread-1 belongs to a simulation that has ended");
  }

  @Test
  void simulations_run_one_after_the_other_whatever_junit_does() {
    Ran.of(
            Many.class,
            Map.of(
                "junit.jupiter.execution.parallel.enabled",
                "true",
                "junit.jupiter.execution.parallel.mode.default",
                "concurrent",
                "junit.jupiter.execution.parallel.config.strategy",
                "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism",
                "4"))
        .passed(8);
  }

  private static String steps(String message) {
    int begin = message.indexOf("What happened");
    return begin < 0 ? "" : message.substring(begin);
  }
}
