package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
  private static final List<Deviation> MANY =
      LongStream.range(0, 200).mapToObj(i -> new Deviation(i, Deviation.Kind.PREEMPT, 1)).toList();

  @Test
  void keeps_exactly_what_the_failure_needs() {
    Shrinker shrinker =
        new Shrinker(some -> ordinals(some).containsAll(Set.of(3L, 77L, 120L)), 300);
    assertThat(ordinals(shrinker.shrink(MANY))).containsExactlyInAnyOrder(3L, 77L, 120L);
    assertThat(shrinker.trials()).isLessThan(100);
  }

  @Test
  void keeps_nothing_when_the_plain_schedule_fails_too() {
    assertThat(new Shrinker(some -> true, 300).shrink(MANY)).isEmpty();
  }

  @Test
  void keeps_everything_when_everything_is_needed() {
    assertThat(new Shrinker(some -> some.size() == 200, 300).shrink(MANY)).isEqualTo(MANY);
  }

  @Test
  void stops_at_its_bound_with_something_that_fails() {
    Shrinker shrinker = new Shrinker(some -> some.size() >= 40, 12);
    assertThat(shrinker.shrink(MANY)).hasSizeBetween(40, 199);
    assertThat(shrinker.trials()).isLessThanOrEqualTo(12);
  }

  private static Set<Long> ordinals(List<Deviation> deviations) {
    return deviations.stream().map(Deviation::ordinal).collect(Collectors.toSet());
  }
}
