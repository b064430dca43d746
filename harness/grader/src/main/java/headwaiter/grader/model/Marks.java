package headwaiter.grader.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The gradebook of a class.
 *
 * @param course the policy
 * @param standings by student, and then in the order of the course
 * @param totals by student
 * @param remarks what the teacher should know, a sentence each
 */
public record Marks(
    Course course, List<Standing> standings, List<Total> totals, List<String> remarks) {
  /**
   * How a student stands in the course.
   *
   * @param percent of what counts so far; empty if nothing does
   * @param open whether a person has to decide about something in it
   * @param lines how it comes about
   */
  public record Total(
      String student, Optional<BigDecimal> percent, boolean open, List<Standing.Line> lines) {}

  /** Points as they are exported: two decimals, half up. Nothing is rounded before that. */
  public static String rounded(BigDecimal points) {
    return points.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** How somebody stands in something. */
  public Optional<Standing> of(String student, String assignment) {
    return standings.stream()
        .filter(s -> s.student().equals(student) && s.assignment().equals(assignment))
        .findFirst();
  }

  /** How somebody stands in the course. */
  public Optional<Total> of(String student) {
    return totals.stream().filter(total -> total.student().equals(student)).findFirst();
  }
}
