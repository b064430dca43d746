package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.explore.Deviation.Kind;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PostponerTest {
  @Test
  void a_preemption_is_moved_to_the_last_place_where_it_does_harm() {
    Postponer postponer =
        new Postponer(
            some ->
                new Trial(
                    some.getFirst().ordinal() >= 3 && some.getFirst().ordinal() <= 9, some, 20),
            100);
    assertThat(postponer.postpone(preemptions(3))).isEqualTo(preemptions(9));
  }

  @Test
  void choices_of_another_kind_are_passed_over() {
    Postponer postponer =
        new Postponer(
            some ->
                some.getFirst().ordinal() % 3 == 0
                    ? new Trial(some.getFirst().ordinal() <= 9, some, 20)
                    : new Trial(false, List.of(), 20),
            100);
    assertThat(postponer.postpone(preemptions(3))).isEqualTo(preemptions(9));
  }

  @Test
  void what_comes_later_moves_along() {
    Postponer postponer =
        new Postponer(
            some ->
                new Trial(
                    some.getFirst().ordinal() <= 7
                        && some.getLast().ordinal() - some.getFirst().ordinal() == 5,
                    some,
                    20),
            100);
    assertThat(postponer.postpone(preemptions(3, 8))).isEqualTo(preemptions(7, 12));
  }

  @Test
  void it_stops_at_its_bound() {
    Postponer postponer = new Postponer(some -> new Trial(true, some, 20), 10);
    assertThat(postponer.postpone(preemptions(3))).isEqualTo(preemptions(13));
    assertThat(postponer.trials()).isEqualTo(10);
  }

  private static List<Deviation> preemptions(long... ordinals) {
    return LongStream.of(ordinals).mapToObj(at -> new Deviation(at, Kind.PREEMPT, 1)).toList();
  }
}
