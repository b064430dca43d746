package headwaiter.grader.gradebook;

import headwaiter.grader.model.Course;
import headwaiter.grader.model.Extension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How late something came, and what that leaves of its points.
 *
 * @param periods how many periods have begun that cost something
 * @param left the share of the points that is left, from 0 to 1
 * @param when in words: when it came, and when it was due
 * @param cost in words: what that costs
 */
record Lateness(long periods, BigDecimal left, String when, String cost) {
  /** The cost of what came in time. */
  static final String FREE = "none";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  static Lateness of(
      Course.Item item, Optional<Extension> extension, Optional<Instant> received, ZoneId zone) {
    Optional<Instant> due = due(item, extension);
    String came = received.map(at -> "came " + told(at, zone)).orElse("nobody said when it came");
    if (due.isEmpty()) {
      return none(came + "; there is no date");
    }
    String when =
        came
            + ", due "
            + told(due.get(), zone)
            + extension.map(e -> " (extended by " + e.by() + ": " + e.reason() + ")").orElse("");
    if (received.isEmpty()) {
      return none(when + "; it is taken to be in time");
    }
    Course.Late late = item.late();
    Duration by = Duration.between(due.get(), received.get());
    if (by.compareTo(Duration.ZERO) <= 0) {
      return none(when + "; in time");
    }
    if (by.compareTo(late.grace()) <= 0) {
      return none(when + "; " + told(by) + " late, within the grace of " + told(late.grace()));
    }
    Optional<Instant> cutoff = cutoff(item, extension, due.get());
    if (cutoff.isPresent() && received.get().isAfter(cutoff.get())) {
      return new Lateness(
          periods(by, late.every()),
          BigDecimal.ZERO,
          when + "; " + told(by) + " late",
          "it came after " + told(cutoff.get(), zone) + ", when nothing is taken any more: all");
    }
    long periods = periods(by, late.every());
    BigDecimal percent =
        HUNDRED
            .subtract(late.percent().multiply(BigDecimal.valueOf(periods)))
            .max(late.floorPercent())
            .max(BigDecimal.ZERO);
    return new Lateness(
        periods,
        percent.movePointLeft(2),
        when + "; " + told(by) + " late",
        periods
            + " × "
            + late.percent().toPlainString()
            + " % for each "
            + told(late.every())
            + " that has begun: "
            + percent.toPlainString()
            + " % is left");
  }

  /** When something is due for a student. */
  static Optional<Instant> due(Course.Item item, Optional<Extension> extension) {
    return extension.map(Extension::due).or(item::due);
  }

  private static Optional<Instant> cutoff(
      Course.Item item, Optional<Extension> extension, Instant due) {
    return extension.flatMap(Extension::cutoff).or(() -> item.late().cutoff().map(due::plus));
  }

  private static Lateness none(String when) {
    return new Lateness(0, BigDecimal.ONE, when, FREE);
  }

  /** How many periods have begun. */
  private static long periods(Duration late, Duration every) {
    long whole = late.dividedBy(every);
    return every.multipliedBy(whole).equals(late) ? whole : whole + 1;
  }

  private static String told(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  private static String told(Duration time) {
    StringBuilder told = new StringBuilder();
    add(told, time.toDaysPart(), "d");
    add(told, time.toHoursPart(), "h");
    add(told, time.toMinutesPart(), "min");
    add(told, time.toSecondsPart(), "s");
    return told.isEmpty() ? "less than 1 s" : told.toString();
  }

  private static void add(StringBuilder told, long many, String unit) {
    if (many > 0) {
      told.append(told.isEmpty() ? "" : " ").append(many).append(' ').append(unit);
    }
  }
}
