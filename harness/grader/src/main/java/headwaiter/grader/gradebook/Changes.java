package headwaiter.grader.gradebook;

import headwaiter.grader.model.Adjustment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What persons have said about one check, or about a mark as a whole, as far as it holds: what
 * comes before a withdrawal does not; of points that are set and of an excuse the last one counts;
 * and where points are set, what was added counts no more.
 *
 * @param set the points, if they are set
 * @param excuse if it is excused
 * @param added what is added; empty where points are set
 */
record Changes(Optional<Adjustment> set, Optional<Adjustment> excuse, List<Adjustment> added) {
  /**
   * What holds.
   *
   * @param said about the same thing, in the order of their numbers
   */
  static Changes of(List<Adjustment> said) {
    Optional<Adjustment> set = Optional.empty();
    Optional<Adjustment> excuse = Optional.empty();
    List<Adjustment> added = new ArrayList<>();
    for (Adjustment one : said) {
      switch (one.kind()) {
        case SET -> {
          set = Optional.of(one);
          excuse = Optional.empty();
        }
        case EXCUSE -> {
          excuse = Optional.of(one);
          set = Optional.empty();
        }
        case DELTA -> added.add(one);
        case CLEAR -> {
          set = Optional.empty();
          excuse = Optional.empty();
          added.clear();
        }
      }
    }
    return new Changes(set, excuse, set.isPresent() ? List.of() : List.copyOf(added));
  }

  /** Whether a person has decided. */
  boolean decide() {
    return set.isPresent() || !added.isEmpty();
  }

  /** The sum of what is added. */
  BigDecimal sum() {
    return added.stream()
        .map(one -> one.value().orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
