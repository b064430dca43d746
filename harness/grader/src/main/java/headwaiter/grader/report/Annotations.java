package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results as workflow commands, which a code host shows at the lines: the ten findings that cost
 * most, for it shows no more of a step, and how many there are beside.
 */
final class Annotations {
  private static final int MOST = 10;
  private static final int LONGEST_TEXT = 500;

  private Annotations() {}

  /** A finding, where it is, and the points that its check lost. */
  private record Costly(Result result, Finding finding, int lost) {}

  static String of(List<Result> results) {
    Map<String, Costly> byLine = new LinkedHashMap<>();
    for (Result result : results) {
      for (Finding finding : result.findings()) {
        int lost =
            result.checks().stream()
                .filter(check -> check.id().equals(finding.check()))
                .mapToInt(check -> check.possible() - check.earned())
                .sum();
        String line = finding.id() + " " + path(result, finding) + ":" + finding.place().line();
        byLine.merge(
            line,
            new Costly(result, finding, lost),
            (one, other) -> one.lost() >= other.lost() ? one : other);
      }
    }
    List<Costly> all = new ArrayList<>(byLine.values());
    all.sort(Comparator.comparingInt(Costly::lost).reversed());
    StringBuilder out = new StringBuilder();
    all.stream().limit(MOST).forEach(costly -> out.append(command(costly)));
    if (all.size() > MOST) {
      out.append("::notice title=Headwaiter::")
          .append(data(Words.count(all.size() - MOST, "more finding") + " in the report."))
          .append('\n');
    }
    return out.toString();
  }

  private static String command(Costly costly) {
    Finding finding = costly.finding();
    StringBuilder out = new StringBuilder(finding.confirmed() ? "::error " : "::warning ");
    out.append("file=").append(property(path(costly.result(), finding)));
    if (finding.place().line() > 0) {
      out.append(",line=").append(finding.place().line());
      if (finding.column() > 0) {
        out.append(",col=").append(finding.column());
      }
    }
    out.append(",title=").append(property(finding.id()));
    return out.append("::")
        .append(data(finding.message() + " " + finding.advice()))
        .append('\n')
        .toString();
  }

  /** As it stands in the repository. */
  static String path(Result result, Finding finding) {
    String folder = "submissions/" + result.student() + "/" + result.assignment();
    return finding.place().file().isEmpty() ? folder : folder + "/" + finding.place().file();
  }

  /** Nothing of it ends the command, or begins another. */
  private static String data(String text) {
    return Visible.line(text, LONGEST_TEXT).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
