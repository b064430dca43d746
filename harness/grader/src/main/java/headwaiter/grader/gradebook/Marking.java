package headwaiter.grader.gradebook;

import static headwaiter.grader.model.Marks.rounded;

import headwaiter.grader.model.Adjustment;
import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Extension;
import headwaiter.grader.model.Standing;
import headwaiter.grader.model.Standing.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mark of one student in one assignment: steps 1 to 6. */
final class Marking {
  private final Course.Item item;
  private final Optional<Extension> extension;
  private final List<Adjustment> said;
  private final ZoneId zone;
  private final List<Standing.Line> lines = new ArrayList<>();
  private BigDecimal mark = BigDecimal.ZERO;
  private BigDecimal open = BigDecimal.ZERO;

  /**
   * A marking.
   *
   * @param said about this mark, in the order of their numbers
   */
  Marking(Course.Item item, Optional<Extension> extension, List<Adjustment> said, ZoneId zone) {
    this.item = item;
    this.extension = extension;
    this.said = said;
    this.zone = zone;
  }

  /**
   * The mark.
   *
   * @param attempts of this student at this assignment
   * @param asOf what is due by then and has not come is missing
   */
  Standing of(String student, List<Attempt> attempts, Instant asOf) {
    List<Judged> judged =
        attempts.stream().map(one -> Judged.of(one, item, extension, zone)).toList();
    Optional<Judged> counting = Judged.counting(judged, item.count());
    counting.ifPresentOrElse(
        one -> attempt(one, judged), () -> line(1, "points", "nothing was handed in"));
    Changes whole = Changes.of(about(""));
    counting.ifPresent(one -> checks(one, whole));
    whole(whole);
    clamp();
    State state = state(counting.isPresent(), whole, asOf);
    boolean none = state == State.EXCUSED || state == State.NOT_DUE;
    return new Standing(
        student,
        item.assignment(),
        state,
        none ? BigDecimal.ZERO : mark,
        item.points(),
        none ? BigDecimal.ZERO : open,
        counting.map(one -> one.attempt().name()).orElse(""),
        false,
        List.copyOf(lines));
  }

  private void attempt(Judged counting, List<Judged> all) {
    Attempt attempt = counting.attempt();
    for (Attempt.Part check : attempt.checks()) {
      line(
          1,
          "points",
          check.id()
              + ": "
              + check.earned()
              + " of "
              + check.possible()
              + (check.undecided() > 0 ? ", " + check.undecided() + " undecided" : ""));
    }
    line(
        1,
        "points",
        "together "
            + attempt.earned()
            + " of "
            + attempt.possible()
            + ", which are "
            + rounded(counting.earned())
            + " of the "
            + rounded(item.points())
            + " that it is worth");
    line(2, "lateness", counting.lateness().when());
    line(
        3,
        "penalty",
        counting.lateness().cost()
            + (counting.points().compareTo(counting.earned()) == 0
                ? ""
                : "; " + rounded(counting.earned()) + " become " + rounded(counting.points())));
    for (Judged other : all) {
      if (!other.attempt().name().equals(attempt.name())) {
        line(
            4,
            "attempt",
            "not " + other.attempt().name() + ", which has " + rounded(other.points()));
      }
    }
    String why =
        switch (item.count()) {
          case BEST -> all.size() == 1 ? "the only one" : "the best of " + all.size();
          case LAST -> all.size() == 1 ? "the only one" : "the last of " + all.size();
        };
    line(4, "attempt", attempt.name() + ", " + why + ": " + rounded(counting.points()));
    mark = counting.points();
  }

  private void checks(Judged counting, Changes whole) {
    for (Attempt.Part check : counting.attempt().checks()) {
      Changes changes = Changes.of(about(check.id()));
      BigDecimal was = counting.contributes(check, item);
      changes
          .set()
          .ifPresent(
              set -> {
                BigDecimal to = set.value().orElse(BigDecimal.ZERO);
                mark = mark.subtract(was).add(to);
                told(set, check.id() + " is " + rounded(to) + ", not " + rounded(was));
              });
      for (Adjustment added : changes.added()) {
        mark = mark.add(added.value().orElse(BigDecimal.ZERO));
        told(added, check.id() + " " + signed(added));
      }
      if (!changes.decide()) {
        open = open.add(counting.open(check, item));
      }
    }
    if (whole.set().isPresent()) {
      open = BigDecimal.ZERO;
    }
  }

  private void whole(Changes whole) {
    whole
        .set()
        .ifPresent(
            set -> {
              mark = set.value().orElse(BigDecimal.ZERO);
              told(set, "the whole is " + rounded(mark));
            });
    for (Adjustment added : whole.added()) {
      mark = mark.add(added.value().orElse(BigDecimal.ZERO));
      told(added, signed(added));
    }
    whole.excuse().ifPresent(excuse -> told(excuse, "excused"));
  }

  private void clamp() {
    BigDecimal most = item.points().add(item.bonus());
    BigDecimal within = mark.max(BigDecimal.ZERO).min(most);
    if (within.compareTo(mark) != 0) {
      line(
          6,
          "limits",
          rounded(mark) + " is outside of 0 to " + rounded(most) + ": " + rounded(within));
    }
    mark = within;
  }

  private State state(boolean handedIn, Changes whole, Instant asOf) {
    if (whole.excuse().isPresent()) {
      return State.EXCUSED;
    }
    if (handedIn || whole.decide()) {
      return open.signum() > 0 ? State.OPEN : State.DECIDED;
    }
    boolean tooLate = Lateness.due(item, extension).filter(due -> asOf.isAfter(due)).isPresent();
    return tooLate ? State.MISSING : State.NOT_DUE;
  }

  private List<Adjustment> about(String check) {
    return said.stream().filter(one -> one.check().equals(check)).toList();
  }

  private void told(Adjustment one, String what) {
    line(
        5,
        "adjustment " + one.seq(),
        what + ", by " + one.by() + " at " + one.at() + ": " + one.why());
  }

  private static String signed(Adjustment added) {
    BigDecimal value = added.value().orElse(BigDecimal.ZERO);
    return (value.signum() < 0 ? "−" : "+") + rounded(value.abs());
  }

  private void line(int step, String name, String text) {
    lines.add(new Standing.Line(step, name, text));
  }
}
