package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.Place;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.State;
import headwaiter.wire.TimelineSeen.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void calls_beside_each_other_are_counted_over_all_services() {
    assertThat(of(4, call(0, 2), call(1, 3), call(1, 4)))
        .get()
        .satisfies(
            calls -> {
              assertThat(calls.most()).isEqualTo(3);
              assertThat(calls.path())
                  .isEqualTo("M150.0 138H150.0V128H297.5V108H445.0V118H592.5V128H740.0V138Z");
              assertThat(calls.says()).isEqualTo("At most 3 calls to services at once.");
            });
  }

  @Test
  void a_call_that_begins_as_another_ends_is_not_beside_it() {
    assertThat(of(4, call(0, 2), call(2, 4))).get().extracting(Concurrency::most).isEqualTo(1);
  }

  @Test
  void a_call_without_an_end_lasts_to_the_end_of_the_run() {
    assertThat(of(4, call(0, 1), new Span(SECOND, -1, State.CALL, "call", Place.NOWHERE)))
        .get()
        .extracting(Concurrency::path)
        .asString()
        .endsWith("H740.0V138Z");
  }

  @Test
  void one_call_and_what_threads_do_need_no_line() {
    assertThat(of(4, call(0, 2))).isEmpty();
    assertThat(
            Concurrency.of(
                new TimelineSeen(
                    "c",
                    "T.t",
                    SECOND,
                    List.of(new Track("thread", false, List.of(call(0, 1), call(0, 1))))),
                SECOND,
                100))
        .isEmpty();
  }

  private static Optional<Concurrency> of(long end, Span... spans) {
    List<Track> tracks =
        Arrays.stream(spans).map(span -> new Track("service", true, List.of(span))).toList();
    return Concurrency.of(new TimelineSeen("c", "T.t", end * SECOND, tracks), end * SECOND, 100);
  }

  private static Span call(long from, long to) {
    return new Span(from * SECOND, to * SECOND, State.CALL, "call", Place.NOWHERE);
  }
}
