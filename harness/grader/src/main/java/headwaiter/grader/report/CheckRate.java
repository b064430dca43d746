package headwaiter.grader.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a check in many submissions.
 *
 * @param link to the page of its assignment, relative to the folder of reports
 * @param passed how many pass it
 * @param failed how many fail it
 * @param notReached of how many it was not run, because of the submission
 * @param unstable of how many it passes sometimes
 * @param inconclusive of how many there is no evidence, and that is not theirs to answer for
 */
record CheckRate(
    String assignment,
    String link,
    String check,
    String says,
    boolean hidden,
    int passed,
    int failed,
    int notReached,
    int unstable,
    int inconclusive) {
  private static final int FEWEST = 8;
  private static final int MANY_PERCENT = 60;

  /** Of each check of some results, by assignment and in its order. */
  static List<CheckRate> of(List<Result> results) {
    Map<String, CheckRate> rates = new LinkedHashMap<>();
    results.stream()
        .sorted(Comparator.comparing(Result::assignment))
        .forEach(
            result ->
                result
                    .checks()
                    .forEach(
                        check ->
                            rates.merge(
                                result.assignment() + "/" + check.id(),
                                rate(result, check),
                                CheckRate::plus)));
    return List.copyOf(rates.values());
  }

  /** How many it was run for, with an answer. */
  int decided() {
    return passed + failed;
  }

  /** Percent of those that pass it. */
  int percent() {
    return decided() == 0 ? 0 : 100 * passed / decided();
  }

  /** How much speaks against the check itself; the more, the greater. */
  int suspicion() {
    int failing = decided() >= FEWEST ? 100 * failed / decided() : 0;
    return (unstable + inconclusive > 0 ? 1000 + unstable + inconclusive : 0)
        + (failing >= MANY_PERCENT ? failing : 0);
  }

  /** Why one should look at the check itself; empty if nothing speaks against it. */
  String suspect() {
    StringBuilder why = new StringBuilder();
    if (unstable > 0) {
      why.append("unstable for ").append(unstable);
    }
    if (inconclusive > 0) {
      why.append(why.isEmpty() ? "" : ", ").append("inconclusive for ").append(inconclusive);
    }
    if (decided() >= FEWEST && 100 * failed / decided() >= MANY_PERCENT) {
      why.append(why.isEmpty() ? "" : ", ")
          .append("fails for ")
          .append(failed)
          .append(" of ")
          .append(decided());
    }
    return why.toString();
  }

  private static CheckRate rate(Result result, Result.Checked check) {
    Mark mark = check.verdict();
    String page = Site.assignmentPage(result.assignment());
    return new CheckRate(
        Visible.line(result.assignment()),
        page,
        Visible.line(check.id()),
        Visible.line(check.says()),
        check.hidden(),
        mark == Mark.PASSED ? 1 : 0,
        mark == Mark.FAILED ? 1 : 0,
        mark == Mark.NOT_REACHED ? 1 : 0,
        mark == Mark.UNSTABLE ? 1 : 0,
        mark == Mark.INCONCLUSIVE || mark == Mark.NOT_RUN ? 1 : 0);
  }

  private static CheckRate plus(CheckRate a, CheckRate b) {
    return new CheckRate(
        a.assignment(),
        a.link(),
        a.check(),
        a.says(),
        a.hidden(),
        a.passed() + b.passed(),
        a.failed() + b.failed(),
        a.notReached() + b.notReached(),
        a.unstable() + b.unstable(),
        a.inconclusive() + b.inconclusive());
  }
}
