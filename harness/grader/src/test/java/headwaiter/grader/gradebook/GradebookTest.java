package headwaiter.grader.gradebook;

import static headwaiter.grader.gradebook.Papers.LATER;
import static headwaiter.grader.gradebook.Papers.NOON;
import static headwaiter.grader.gradebook.Papers.attempt;
import static headwaiter.grader.gradebook.Papers.course;
import static headwaiter.grader.gradebook.Papers.item;
import static headwaiter.grader.gradebook.Papers.said;
import static headwaiter.grader.gradebook.Papers.until;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Adjustment.Kind;
import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Course.Count;
import headwaiter.grader.model.Extension;
import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import headwaiter.grader.model.Standing.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradebookTest {
  private static final Course TWENTY = course(0, item("a1", "20", Count.LAST));

  @ParameterizedTest
  @CsvSource({
    // how late, points of 100, mark of 20
    "PT0S,         86, 17.20",
    "PT-1S,        86, 17.20",
    "PT15M,        86, 17.20",
    "PT15M1S,      86, 15.48",
    "PT24H,        86, 15.48",
    "PT24H0.001S,  86, 13.76",
    "PT96H,        86, 10.32",
    "PT120H,       86,  8.60",
    "PT168H,       86,  8.60",
    "PT168H0.001S, 86,  0.00",
  })
  void lateness_costs_for_each_period_that_has_begun(Duration late, int earned, String mark) {
    assertThat(mark(TWENTY, List.of(attempt("a1", 1, late, earned - 50, 50)))).isEqualTo(mark);
  }

  @Test
  void an_extension_moves_the_date_and_the_cutoff_with_it() {
    List<Attempt> attempts = List.of(attempt("a1", 1, Duration.ofDays(9), 50, 50));

    assertThat(mark(TWENTY, attempts)).isEqualTo("0.00");
    assertThat(mark(TWENTY, attempts, List.of(until("a1", Duration.ofDays(9))), List.of()))
        .isEqualTo("20.00");
    assertThat(mark(TWENTY, attempts, List.of(until("a1", Duration.ofDays(3))), List.of()))
        .isEqualTo("10.00");
  }

  @Test
  void an_extension_with_a_cutoff_of_its_own_ends_there() {
    Extension strict =
        new Extension(
            "ann",
            "a1",
            NOON.plus(Duration.ofDays(2)),
            Optional.of(NOON.plus(Duration.ofDays(3))),
            "illness",
            "prof");

    assertThat(
            mark(
                TWENTY,
                List.of(attempt("a1", 1, Duration.ofDays(4), 50, 50)),
                List.of(strict),
                List.of()))
        .isEqualTo("0.00");
  }

  @Test
  void the_best_attempt_is_picked_after_the_penalty() {
    List<Attempt> attempts =
        List.of(
            attempt("a1", 1, Duration.ZERO, 45, 45), attempt("a1", 2, Duration.ofHours(2), 50, 48));

    Standing best = standing(course(0, item("a1", "20", Count.BEST)), attempts);

    assertThat(best.attempt()).startsWith("001");
    assertThat(Marks.rounded(best.points())).isEqualTo("18.00");
    assertThat(standing(TWENTY, List.of(attempts.get(1))).attempt()).startsWith("002");
  }

  @Test
  void of_two_equal_attempts_the_earlier_one_is_the_best() {
    List<Attempt> attempts =
        List.of(attempt("a1", 2, Duration.ZERO, 40), attempt("a1", 1, Duration.ZERO, 40));

    assertThat(standing(course(0, item("a1", "20", Count.BEST)), attempts).attempt())
        .startsWith("001");
  }

  @Test
  void persons_change_what_is_left_after_the_penalty() {
    List<Attempt> late = List.of(attempt("a1", 1, Duration.ofHours(1), 50, 0));

    assertThat(mark(TWENTY, late)).isEqualTo("9.00");
    assertThat(mark(TWENTY, late, List.of(), List.of(said(1, Kind.DELTA, "", "2"))))
        .isEqualTo("11.00");
    assertThat(mark(TWENTY, late, List.of(), List.of(said(1, Kind.SET, "c2", "10"))))
        .isEqualTo("19.00");
    assertThat(mark(TWENTY, late, List.of(), List.of(said(1, Kind.SET, "c1", "0"))))
        .isEqualTo("0.00");
  }

  @Test
  void set_beats_added_and_later_beats_earlier() {
    List<Attempt> attempts = List.of(attempt("a1", 1, Duration.ZERO, 25, 25));
    Adjustment set = said(1, Kind.SET, "", "12");
    Adjustment added = said(2, Kind.DELTA, "", "3");
    Adjustment other = said(3, Kind.SET, "", "14");

    assertThat(mark(TWENTY, attempts, List.of(), List.of(set, added))).isEqualTo("12.00");
    assertThat(mark(TWENTY, attempts, List.of(), List.of(other, added, set))).isEqualTo("14.00");
    assertThat(
            mark(
                TWENTY,
                attempts,
                List.of(),
                List.of(set, added, other, said(4, Kind.CLEAR, "", ""))))
        .isEqualTo("10.00");
  }

  @Test
  void limits_come_after_adjustments_and_a_bonus_raises_them() {
    Course.Item plain = item("a1", "20", Count.LAST);
    Course.Item bonus =
        new Course.Item(
            "a1",
            "A1",
            plain.points(),
            new BigDecimal("2"),
            plain.due(),
            plain.late(),
            plain.count());
    List<Attempt> attempts = List.of(attempt("a1", 1, Duration.ZERO, 50, 50));
    List<Adjustment> more = List.of(said(1, Kind.DELTA, "", "5"));

    assertThat(mark(TWENTY, attempts, List.of(), more)).isEqualTo("20.00");
    assertThat(mark(course(0, bonus), attempts, List.of(), more)).isEqualTo("22.00");
    assertThat(mark(TWENTY, attempts, List.of(), List.of(said(1, Kind.DELTA, "", "-50"))))
        .isEqualTo("0.00");
  }

  @Test
  void excused_is_not_zero() {
    Course two = course(0, item("a1", "20", Count.LAST), item("a2", "20", Count.LAST));
    List<Attempt> attempts = List.of(attempt("a2", 1, Duration.ZERO, 40, 40));

    assertThat(percent(two, attempts, List.of())).isEqualTo("40.00");
    assertThat(percent(two, attempts, List.of(said(1, Kind.EXCUSE, "", "")))).isEqualTo("80.00");
    assertThat(
            new Gradebook(two, List.of(), List.of(said(1, Kind.EXCUSE, "", "")), LATER)
                .of(Set.of("ann"), attempts)
                .of("ann", "a1")
                .orElseThrow()
                .state())
        .isEqualTo(State.EXCUSED);
  }

  @Test
  void what_is_not_due_yet_does_not_count_and_what_is_missing_is_zero() {
    Marks before = new Gradebook(TWENTY, List.of(), List.of(), NOON).of(Set.of("ann"), List.of());
    Marks after =
        new Gradebook(TWENTY, List.of(), List.of(), NOON.plusMillis(1))
            .of(Set.of("ann"), List.of());

    assertThat(before.standings().getFirst().state()).isEqualTo(State.NOT_DUE);
    assertThat(before.totals().getFirst().percent()).isEmpty();
    assertThat(after.standings().getFirst().state()).isEqualTo(State.MISSING);
    assertThat(after.totals().getFirst().percent()).hasValueSatisfying(p -> assertThat(p).isZero());
  }

  @Test
  void undecided_points_are_open_until_a_person_decides() {
    Attempt open =
        new Attempt(
            "ann",
            "a1",
            "001-ab",
            Optional.of(NOON),
            true,
            List.of(new Attempt.Part("c1", 50, 50, 0), new Attempt.Part("c2", 0, 50, 50)));

    Standing undecided = standing(TWENTY, List.of(open));
    Standing decided =
        new Gradebook(TWENTY, List.of(), List.of(said(1, Kind.SET, "c2", "7")), LATER)
            .of(Set.of("ann"), List.of(open))
            .standings()
            .getFirst();

    assertThat(undecided.state()).isEqualTo(State.OPEN);
    assertThat(Marks.rounded(undecided.open())).isEqualTo("10.00");
    assertThat(decided.state()).isEqualTo(State.DECIDED);
    assertThat(Marks.rounded(decided.points())).isEqualTo("17.00");
  }

  @Test
  void the_assignment_that_lost_most_points_is_left_out() {
    Course three =
        course(
            1,
            item("a1", "10", Count.LAST),
            item("a2", "40", Count.LAST),
            item("a3", "10", Count.LAST));
    List<Attempt> attempts =
        List.of(
            attempt("a1", 1, Duration.ZERO, 0, 25),
            attempt("a2", 1, Duration.ZERO, 40, 25),
            attempt("a3", 1, Duration.ZERO, 50, 50));

    Marks marks = new Gradebook(three, List.of(), List.of(), LATER).of(Set.of("ann"), attempts);

    assertThat(marks.standings())
        .filteredOn(Standing::dropped)
        .extracting(Standing::assignment)
        .containsExactly("a2");
    assertThat(marks.totals().getFirst().percent().map(Marks::rounded)).hasValue("62.50");
  }

  @Test
  void groups_weigh_and_empty_ones_do_not() {
    Course.Item a1 = item("a1", "20", Count.LAST);
    Course.Item a2 = item("a2", "10", Count.LAST);
    Course weighed =
        new Course(
            "",
            java.time.ZoneOffset.UTC,
            List.of(a1, a2),
            List.of(
                new Course.Group("homework", new BigDecimal("60"), 0, List.of("a1")),
                new Course.Group("exam", new BigDecimal("40"), 0, List.of("a2")),
                new Course.Group("nothing", new BigDecimal("100"), 0, List.of())),
            "");

    assertThat(
            percent(
                weighed,
                List.of(
                    attempt("a1", 1, Duration.ZERO, 50, 50),
                    attempt("a2", 1, Duration.ZERO, 25, 25)),
                List.of()))
        .isEqualTo("80.00");
  }

  @Test
  void nothing_is_rounded_before_the_end() {
    Course third = course(0, item("a1", "1", Count.LAST), item("a2", "2", Count.LAST));
    Attempt of =
        new Attempt(
            "ann",
            "a1",
            "001-ab",
            Optional.of(NOON),
            true,
            List.of(new Attempt.Part("c1", 1, 3, 0)));

    assertThat(percent(third, List.of(of, attempt("a2", 1, Duration.ZERO, 50, 50)), List.of()))
        .isEqualTo("77.78");
  }

  @Test
  void every_step_explains_itself_in_order() {
    Course best = course(1, item("a1", "20", Count.BEST), item("a2", "20", Count.BEST));
    List<Attempt> attempts =
        List.of(
            attempt("a1", 1, Duration.ofHours(30), 50, 36), attempt("a1", 2, Duration.ZERO, 0, 1));

    Standing standing =
        new Gradebook(
                best,
                List.of(until("a1", Duration.ofHours(20))),
                List.of(said(1, Kind.DELTA, "c2", "9")),
                LATER)
            .of(Set.of("ann"), attempts)
            .of("ann", "a1")
            .orElseThrow();

    assertThat(standing.lines()).extracting(Standing.Line::step).isSorted();
    assertThat(standing.lines())
        .extracting(line -> line.step() + " " + line.text())
        .containsExactly(
            "1 c1: 50 of 50",
            "1 c2: 36 of 50",
            "1 together 86 of 100, which are 17.20 of the 20.00 that it is worth",
            "2 came 2026-10-13 18:00:00, due 2026-10-13 08:00:00 (extended by prof: illness);"
                + " 10 h late",
            "3 1 × 10 % for each 1 d that has begun: 90 % is left; 17.20 become 15.48",
            "4 not 002-ab, which has 0.20",
            "4 001-ab, the best of 2: 15.48",
            "5 c2 +9.00, by ta1 at 2026-10-20T09:12:00Z: the test was too strict",
            "6 24.48 is outside of 0 to 20.00: 20.00",
            "7 kept in homework",
            "8 counts in homework, which weighs 1");
  }

  @Test
  void whatever_the_order_of_the_files_the_marks_are_the_same_and_within_limits() {
    Random chance = new Random(20261121);
    Course some =
        course(
            1,
            item("a1", "20", Count.BEST),
            item("a2", "7.5", Count.LAST),
            item("a3", "100", Count.BEST));
    for (int round = 0; round < 500; round++) {
      List<Attempt> attempts = new ArrayList<>();
      for (String id : List.of("a1", "a2", "a3")) {
        int many = chance.nextInt(4);
        for (int i = 1; i <= many; i++) {
          Duration late = Duration.ofMinutes(chance.nextInt(20_000) - 10_000L);
          Attempt one = attempt(id, i, late, chance.nextInt(51), chance.nextInt(51));
          attempts.add(new Attempt("ann", id, one.name(), one.received(), i == many, one.checks()));
        }
      }
      List<Adjustment> said = new ArrayList<>();
      for (int seq = 1; seq <= chance.nextInt(6); seq++) {
        said.add(
            said(
                seq,
                Kind.values()[chance.nextInt(4)],
                chance.nextBoolean() ? "" : "c" + (1 + chance.nextInt(2)),
                String.valueOf(chance.nextInt(30))));
      }
      List<Extension> longer =
          chance.nextBoolean() ? List.of(until("a1", Duration.ofDays(2))) : List.of();
      Marks marks = new Gradebook(some, longer, said, LATER).of(Set.of("ann"), attempts);
      Collections.shuffle(attempts, chance);
      Collections.shuffle(said, chance);

      assertThat(new Gradebook(some, longer, said, LATER).of(Set.of("ann"), attempts).totals())
          .isEqualTo(marks.totals());
      assertThat(marks.standings())
          .allSatisfy(
              one -> {
                assertThat(one.points()).isBetween(BigDecimal.ZERO, one.most());
                assertThat(one.lines()).extracting(Standing.Line::step).isSorted();
              });
      assertThat(marks.totals().getFirst().percent().stream().toList())
          .allSatisfy(p -> assertThat(p).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
      assertThat(marks.standings().stream().filter(Standing::dropped).count())
          .isLessThan(Math.max(1, marks.standings().stream().filter(Standing::counts).count()));
    }
  }

  private static String mark(Course course, List<Attempt> attempts) {
    return mark(course, attempts, List.of(), List.of());
  }

  private static String mark(
      Course course, List<Attempt> attempts, List<Extension> longer, List<Adjustment> said) {
    return Marks.rounded(
        new Gradebook(course, longer, said, LATER)
            .of(Set.of("ann"), attempts)
            .standings()
            .getFirst()
            .points());
  }

  private static Standing standing(Course course, List<Attempt> attempts) {
    return new Gradebook(course, List.of(), List.of(), LATER)
        .of(Set.of("ann"), attempts)
        .standings()
        .getFirst();
  }

  private static String percent(Course course, List<Attempt> attempts, List<Adjustment> said) {
    return new Gradebook(course, List.of(), said, LATER)
        .of(Set.of("ann"), attempts)
        .totals()
        .getFirst()
        .percent()
        .map(Marks::rounded)
        .orElse("");
  }
}
