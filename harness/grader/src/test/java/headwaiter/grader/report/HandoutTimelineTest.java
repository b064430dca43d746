package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Place;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.State;
import headwaiter.wire.TimelineSeen.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoutTimelineTest {
  private static final Track TOASTER = new Track("toaster", true, List.of(call("toast", 0, 1)));
  private static final Track STOVE = new Track("stove", true, List.of(call("eggs", 1, 2)));
  private static final Track WAITER = thread("waiter");
  private static final Track MAIN = thread("main");

  @Test
  void each_call_is_a_line_with_its_name_and_calls_that_overlap_lie_below_each_other() {
    Track kitchen =
        new Track(
            "kitchen", true, List.of(call("eggs", 0, 2), call("toast", 0, 1), call("jam", 1, 2)));

    assertThat(HandoutTimeline.of("both", List.of(run("both", 2, kitchen, WAITER))))
        .contains(
            """
            Timeline of both

            kitchen  ├─ eggs ──────────────────────────────────────────────────────────┤
                     ├─ toast ────────────────────────┤├─ jam ─────────────────────────┤
                     0 s                                                         2.000 s
            """);
  }

  @Test
  void threads_are_shown_where_no_service_is_asked_and_who_waits_for_all_if_it_is_alone() {
    assertThat(
            HandoutTimeline.of("both", List.of(run("both", 2, MAIN), run("both", 2, MAIN, WAITER))))
        .get()
        .asString()
        .contains("waiter  ├╌ waits ╌")
        .doesNotContain("main");
    assertThat(HandoutTimeline.of("both", List.of(run("both", 2, MAIN))))
        .get()
        .asString()
        .contains("main  ├╌ waits ╌");
  }

  @Test
  void of_several_runs_the_one_that_shows_most_is_taken() {
    assertThat(
            HandoutTimeline.of(
                "both",
                List.of(
                    run("both", 2, WAITER),
                    run("both", 2, TOASTER),
                    run("both", 2, TOASTER, STOVE))))
        .get()
        .asString()
        .contains("toast")
        .contains("eggs")
        .doesNotContain("waiter");
  }

  @Test
  void a_long_time_in_which_nothing_comes_any_more_is_left_out() {
    assertThat(HandoutTimeline.of("both", List.of(run("both", 60, TOASTER))))
        .get()
        .asString()
        .endsWith(" 1.000 s\n");
  }

  @Test
  void what_is_more_than_a_page_can_take_is_counted() {
    Track[] many =
        java.util.stream.IntStream.range(0, 15)
            .mapToObj(i -> new Track("s" + i, true, List.of(call("x", 0, 2))))
            .toArray(Track[]::new);

    assertThat(HandoutTimeline.of("both", List.of(run("both", 2, many))))
        .get()
        .asString()
        .contains("s11")
        .doesNotContain("s12")
        .contains("… and 3 more lines");
  }

  @Test
  void what_takes_no_time_has_no_timeline() {
    assertThat(
            HandoutTimeline.of("both", List.of(run("both", 0, TOASTER), run("other", 2, TOASTER))))
        .isEmpty();
  }

  private static TimelineSeen run(String check, long seconds, Track... tracks) {
    return new TimelineSeen(check, "T.t", seconds * 1_000_000_000, List.of(tracks));
  }

  private static Span call(String label, long from, long to) {
    return new Span(from * 1_000_000_000, to * 1_000_000_000, State.CALL, label, Place.NOWHERE);
  }

  private static Track thread(String name) {
    return new Track(
        name, false, List.of(new Span(0, 1_000_000_000, State.WAIT, "x", Place.NOWHERE)));
  }
}
