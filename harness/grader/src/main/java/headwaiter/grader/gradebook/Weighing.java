package headwaiter.grader.gradebook;

import static headwaiter.grader.model.Marks.rounded;

import headwaiter.grader.model.Course;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The mark of one student in the course: steps 7 and 8. */
final class Weighing {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Course course;

  Weighing(Course course) {
    this.course = course;
  }

  /** The same standings; those that their group leaves out say so. */
  List<Standing> dropped(List<Standing> own) {
    List<Standing> out = course.groups().stream().flatMap(g -> lowest(g, own).stream()).toList();
    List<Standing> marked = new ArrayList<>();
    for (Standing standing : own) {
      boolean dropped = out.contains(standing);
      List<Standing.Line> lines = new ArrayList<>(standing.lines());
      course.groups().stream()
          .filter(group -> group.assignments().contains(standing.assignment()))
          .forEach(
              group -> {
                if (!standing.counts()) {
                  lines.add(new Standing.Line(8, "weight", "does not count in " + group.id()));
                  return;
                }
                if (group.dropLowest() > 0) {
                  lines.add(
                      new Standing.Line(
                          7,
                          "drop",
                          dropped
                              ? "left out: it lost the most of " + group.id()
                              : "kept in " + group.id()));
                }
                lines.add(
                    new Standing.Line(
                        8,
                        "weight",
                        "counts in " + group.id() + ", which weighs " + plain(group.weight())));
              });
      marked.add(
          new Standing(
              standing.student(),
              standing.assignment(),
              standing.state(),
              standing.points(),
              standing.most(),
              standing.open(),
              standing.attempt(),
              dropped,
              List.copyOf(lines)));
    }
    return marked;
  }

  /** Those of a group that lost the most points; at least one that counts always stays. */
  private static List<Standing> lowest(Course.Group group, List<Standing> own) {
    List<Standing> counted = in(group, own).stream().filter(Standing::counts).toList();
    return counted.stream()
        .sorted(
            Comparator.comparing((Standing one) -> one.most().subtract(one.points()))
                .reversed()
                .thenComparingInt(one -> group.assignments().indexOf(one.assignment())))
        .limit(Math.clamp(group.dropLowest(), 0, Math.max(0, counted.size() - 1)))
        .toList();
  }

  /** The mark of the course. */
  Marks.Total total(String student, List<Standing> own) {
    List<Standing.Line> lines = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    boolean open = false;
    for (Course.Group group : course.groups()) {
      List<Standing> counted =
          in(group, own).stream().filter(s -> s.counts() && !s.dropped()).toList();
      BigDecimal most = sum(counted, Standing::most);
      if (most.signum() > 0 && group.weight().signum() > 0) {
        BigDecimal points = sum(counted, Standing::points);
        BigDecimal percent = HUNDRED.multiply(points).divide(most, MathContext.DECIMAL128);
        sum = sum.add(percent.multiply(group.weight()));
        weights = weights.add(group.weight());
        open |= counted.stream().anyMatch(s -> s.state() == Standing.State.OPEN);
        lines.add(
            new Standing.Line(
                8,
                group.id(),
                rounded(points)
                    + " of "
                    + rounded(most)
                    + " = "
                    + rounded(percent)
                    + " %, weight "
                    + plain(group.weight())));
      }
    }
    Optional<BigDecimal> percent =
        weights.signum() > 0
            ? Optional.of(sum.divide(weights, MathContext.DECIMAL128))
            : Optional.empty();
    return new Marks.Total(student, percent, open, List.copyOf(lines));
  }

  private static List<Standing> in(Course.Group group, List<Standing> own) {
    return own.stream().filter(one -> group.assignments().contains(one.assignment())).toList();
  }

  private static BigDecimal sum(
      List<Standing> some, java.util.function.Function<Standing, BigDecimal> what) {
    return some.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
