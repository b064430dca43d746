package headwaiter.grader.gradebook;

import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Extension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An attempt in points of the course, before and after its penalty: steps 1 to 3.
 *
 * @param earned before the penalty
 * @param points after it
 */
record Judged(Attempt attempt, Lateness lateness, BigDecimal earned, BigDecimal points) {
  static Judged of(Attempt attempt, Course.Item item, Optional<Extension> extension, ZoneId zone) {
    Lateness lateness = Lateness.of(item, extension, attempt.received(), zone);
    BigDecimal earned = scaled(attempt.earned(), attempt, item);
    return new Judged(attempt, lateness, earned, earned.multiply(lateness.left()));
  }

  /** Step 4: the attempt that counts. */
  static Optional<Judged> counting(List<Judged> all, Course.Count count) {
    return switch (count) {
      case LAST ->
          all.stream()
              .filter(one -> one.attempt().now())
              .findFirst()
              .or(() -> all.stream().max(Comparator.comparing(one -> one.attempt().name())));
      case BEST ->
          all.stream()
              .sorted(Comparator.comparing(one -> one.attempt().name()))
              .reduce((best, next) -> next.points().compareTo(best.points()) > 0 ? next : best);
    };
  }

  /** What a check contributes after the penalty. */
  BigDecimal contributes(Attempt.Part check, Course.Item item) {
    return scaled(check.earned(), attempt, item).multiply(lateness.left());
  }

  /** What the undecided points of a check could contribute. */
  BigDecimal open(Attempt.Part check, Course.Item item) {
    return scaled(check.undecided(), attempt, item).multiply(lateness.left());
  }

  static BigDecimal scaled(int points, Attempt attempt, Course.Item item) {
    return attempt.possible() == 0
        ? BigDecimal.ZERO
        : item.points()
            .multiply(BigDecimal.valueOf(points))
            .divide(BigDecimal.valueOf(attempt.possible()), MathContext.DECIMAL128);
  }
}
