package headwaiter.grader.gradebook;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Extension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A teacher's files, made by hand. Everything is due at noon. */
final class Papers {
  static final Instant NOON = Instant.parse("2026-10-12T12:00:00Z");
  static final Instant LATER = NOON.plus(Duration.ofDays(100));

  /** 10 % a day that has begun, 15 minutes of grace, half is left, nothing after five days. */
  static final Course.Late TEN_A_DAY =
      new Course.Late(
          Duration.ofMinutes(15),
          Duration.ofDays(1),
          new BigDecimal("10"),
          new BigDecimal("50"),
          Optional.of(Duration.ofDays(7)));

  private Papers() {}

  static Course.Item item(String id, String points, Course.Count count) {
    return new Course.Item(
        id,
        id.toUpperCase(java.util.Locale.ROOT),
        new BigDecimal(points),
        BigDecimal.ZERO,
        Optional.of(NOON),
        TEN_A_DAY,
        count);
  }

  static Course course(int dropLowest, Course.Item... items) {
    return new Course(
        "async",
        ZoneOffset.UTC,
        List.of(items),
        List.of(
            new Course.Group(
                "homework",
                BigDecimal.ONE,
                dropLowest,
                Arrays.stream(items).map(Course.Item::assignment).toList())),
        "");
  }

  static Attempt attempt(String assignment, int number, Duration late, int... earned) {
    List<Attempt.Part> parts = new ArrayList<>();
    for (int points : earned) {
      parts.add(new Attempt.Part("c" + (parts.size() + 1), points, 50, 0));
    }
    return new Attempt(
        "ann", assignment, "00" + number + "-ab", Optional.of(NOON.plus(late)), true, parts);
  }

  static Extension until(String assignment, Duration later) {
    return new Extension("ann", assignment, NOON.plus(later), Optional.empty(), "illness", "prof");
  }

  static Adjustment said(int seq, Adjustment.Kind kind, String check, String value) {
    return new Adjustment(
        seq,
        "2026-10-20T09:12:00Z",
        "ta1",
        "ann",
        "a1",
        check,
        kind,
        value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
        "the test was too strict",
        "",
        "");
  }
}
