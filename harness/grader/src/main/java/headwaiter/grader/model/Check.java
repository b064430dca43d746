package headwaiter.grader.model;

import java.util.List;

/**
 * Something worth points.
 *
 * @param id such as {@code fifo}
 * @param points at least 1
 * @param says one sentence: what it expects
 * @param hidden whether the students don't see its test
 * @param schedules 1, or under how many schedules it is explored
 * @param telling how much a student is told when it fails
 * @param forbids findings which, when confirmed in its scenario, make it fail
 */
public record Check(
    String id,
    int points,
    String says,
    boolean hidden,
    Telling telling,
    int schedules,
    List<String> forbids) {
  /** A check of which as much is told as is usual. */
  public Check(
      String id, int points, String says, boolean hidden, int schedules, List<String> forbids) {
    this(id, points, says, hidden, Telling.of(hidden), schedules, forbids);
  }

  /** Whether it is explored. */
  public boolean explored() {
    return schedules > 1;
  }
}
