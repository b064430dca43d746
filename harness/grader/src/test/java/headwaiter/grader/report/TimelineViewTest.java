package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Place;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.State;
import headwaiter.wire.TimelineSeen.Track;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void the_axis_has_round_seconds() {
    assertThat(TimelineView.of(Reports.breakfastTimeline(), "t").ticks())
        .extracting(TimelineView.Tick::label)
        .containsExactly("0", "1", "2", "3", "4", "5", "6 s");
  }

  @Test
  void a_long_label_at_the_end_of_the_axis_stays_inside() {
    long milli = SECOND / 1000;
    TimelineView view =
        TimelineView.of(
            new TimelineSeen(
                "c",
                "T.t",
                milli,
                List.of(
                    new Track(
                        "service",
                        true,
                        List.of(new Span(0, milli, State.CALL, "call", Place.NOWHERE))))),
            "t");

    assertThat(view.ticks().getLast()).isEqualTo(new TimelineView.Tick("740.0", "0.001 s", "end"));
    assertThat(view.ticks().getFirst().anchor()).isEqualTo("middle");
  }

  @Test
  void calls_at_the_same_time_lie_in_lanes_of_their_own() {
    TimelineView view = view(List.of(call(0, 2), call(0, 2), call(2, 3)), 3);

    assertThat(view.rows().getFirst().bars())
        .extracting(TimelineView.Bar::y)
        .containsExactly(12, 33, 12);
  }

  @Test
  void a_wait_without_an_end_lasts_to_the_end_of_the_run() {
    Span open = new Span(SECOND, -1, State.WAIT, "get", Place.NOWHERE);
    TimelineView.Bar bar = view(List.of(open), 2).rows().getFirst().bars().getFirst();

    assertThat(bar.says()).isEqualTo("waits: get, from 1.000 s for ever");
    assertThat(Double.parseDouble(bar.x()) + Double.parseDouble(bar.width())).isEqualTo(740);
  }

  @Test
  void what_is_too_much_to_draw_is_left_out_and_said_so() {
    TimelineView view = view(Collections.nCopies(1000, call(0, 1)), 1);

    assertThat(view.left()).isEqualTo("900 more spans");
    assertThat(view.rows().getFirst().bars()).hasSize(100);
  }

  @Test
  void a_run_without_time_can_be_drawn() {
    assertThat(view(List.of(call(0, 0)), 0).rows()).hasSize(1);
  }

  private static Span call(long from, long to) {
    return new Span(from * SECOND, to * SECOND, State.CALL, "call", Place.NOWHERE);
  }

  private static TimelineView view(List<Span> spans, long seconds) {
    return TimelineView.of(
        new TimelineSeen("c", "T.t", seconds * SECOND, List.of(new Track("service", true, spans))),
        "t");
  }
}
