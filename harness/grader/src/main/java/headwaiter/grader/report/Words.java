package headwaiter.grader.report;

import headwaiter.grader.model.Coverage;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts in words, the same in every report. */
final class Words {
  private Words() {}

  /** Such as {@code 4.000 s}; as many digits as the duration needs. */
  static String seconds(long nanos) {
    if (nanos < 0) {
      return "–";
    }
    if (nanos % 1_000_000 == 0) {
      return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }
    return String.format(Locale.ROOT, "%d.%09d s", nanos / 1_000_000_000, nanos % 1_000_000_000);
  }

  /** Such as {@code Breakfast.java:27}; empty for nowhere. */
  static String place(Place place) {
    if (place.file().isEmpty()) {
      return "";
    }
    return place.line() > 0 ? place.file() + ":" + place.line() : place.file();
  }

  /** Such as {@code Breakfast.java:27:7}. */
  static String place(Finding finding) {
    String place = place(finding.place());
    return finding.column() > 0 && finding.place().line() > 0
        ? place + ":" + finding.column()
        : place;
  }

  /** Such as {@code seen in a run and in the code}. */
  static String origins(Finding finding) {
    String origins =
        finding.origins().stream()
            .map(
                origin ->
                    switch (origin) {
                      case STATIC -> "in the code";
                      case OBSERVED -> "in a run";
                      case EXPLORED -> "by exploring schedules";
                    })
            .collect(Collectors.joining(" and "));
    return (finding.confirmed() ? "found " : "suspected ") + origins;
  }

  static String status(Grade.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** One sentence on what a status means for who reads it; empty where nothing is to be said. */
  static String meaning(Grade.Status status) {
    return switch (status) {
      case GRADED -> "";
      case REJECTED -> "It could not be run: it does not compile, or misses what was asked for.";
      case REFUSED -> "It was not run, because of what it contains.";
      case TAMPERED -> "The records of its run were forged. A person has to look at this.";
      case INCONCLUSIVE -> "This is our trouble, not the student's: grade it again.";
    };
  }

  /** Such as {@code 30 of 100 points, 10 undecided}. */
  static String points(Result result) {
    String points = result.earned() + " of " + result.possible() + " points";
    return result.undecided() > 0 ? points + ", " + result.undecided() + " undecided" : points;
  }

  /** The command that runs a check of a result again. */
  static String replay(Result result, String check, long seed) {
    return "./grade replay " + quoted(result.name()) + " " + quoted(check) + " --seed " + seed;
  }

  /** Which lines were reached, as one sentence. */
  static String coverage(Coverage coverage) {
    int missed = coverage.lines() - coverage.reached();
    return missed == 0
        ? "The checks reach every line that has code: " + coverage.lines() + "."
        : "The checks reach "
            + coverage.reached()
            + " of the "
            + count(coverage.lines(), "line")
            + " that have code; "
            + (missed == 1 ? "one is" : missed + " are")
            + " never reached.";
  }

  /** Such as {@code 3, 7–9}. */
  static String lines(List<Integer> lines) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); ) {
      int last = i;
      while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
        last++;
      }
      out.append(out.isEmpty() ? "" : ", ").append(lines.get(i));
      if (last > i) {
        out.append('–').append(lines.get(last));
      }
      i = last + 1;
    }
    return out.toString();
  }

  /** Such as {@code 1 finding} or {@code 3 findings}. */
  static String count(long many, String one) {
    return many + " " + (many == 1 ? one : one + "s");
  }

  /** A word for a shell, quoted when it must be. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9._/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
