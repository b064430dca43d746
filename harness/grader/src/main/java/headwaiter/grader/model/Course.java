package headwaiter.grader.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What makes marks out of results: the teacher's policy, as {@code assignments/course.yaml} says
 * it.
 *
 * @param name of the course
 * @param zone in which times are told
 * @param items the assignments that count, in the order of the file
 * @param groups what the mark of the course is made of
 * @param digest of the file; empty if there is none
 */
public record Course(
    String name, ZoneId zone, List<Item> items, List<Group> groups, String digest) {
  /**
   * An assignment, as the course counts it.
   *
   * @param assignment its id
   * @param title for people
   * @param points what it is worth in the course
   * @param bonus by how much adjustments may exceed these
   * @param due if there is a date
   * @param late what becomes of what comes later
   * @param count which attempt counts
   */
  public record Item(
      String assignment,
      String title,
      BigDecimal points,
      BigDecimal bonus,
      Optional<Instant> due,
      Late late,
      Count count) {}

  /**
   * What becomes of what comes late.
   *
   * @param grace how late is not late
   * @param every the period of which each one that has begun costs
   * @param percent what it costs, of the earned points
   * @param floorPercent what is left at least
   * @param cutoff after the due date: from then on nothing is earned
   */
  public record Late(
      Duration grace,
      Duration every,
      BigDecimal percent,
      BigDecimal floorPercent,
      Optional<Duration> cutoff) {
    /** Lateness costs nothing. */
    public static final Late FREE =
        new Late(
            Duration.ZERO, Duration.ofDays(1), BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());
  }

  /** Which attempt counts. */
  public enum Count {
    /** The one with the most points after penalties; the earlier one, if there are two. */
    BEST,
    /** The one that is handed in now. */
    LAST
  }

  /**
   * Assignments that count together.
   *
   * @param id such as {@code homework}
   * @param weight beside other groups
   * @param dropLowest how many of its assignments are left out
   * @param assignments their ids
   */
  public record Group(String id, BigDecimal weight, int dropLowest, List<String> assignments) {}

  /** How an assignment counts; empty if it does not. */
  public Optional<Item> item(String assignment) {
    return items.stream().filter(item -> item.assignment().equals(assignment)).findFirst();
  }
}
