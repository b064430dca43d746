package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.model.Report;
import headwaiter.grader.report.Findings;
import headwaiter.grader.report.Result;
import headwaiter.grader.report.Terminal;
import java.util.List;
import java.util.Optional;

/** Reports as text. */
public final class Views {
  private Views() {}

  /**
   * A line for each report.
   *
   * @param colour whether ANSI colours are used
   * @param width of the terminal, in cells
   */
  public static String table(List<Report> reports, boolean colour, int width) {
    return new Terminal(colour, width).table(reports.stream().map(Result::of).toList());
  }

  /** Everything about one report. */
  public static String details(Report report, boolean colour, int width) {
    return new Terminal(colour, width).details(Result.of(report));
  }

  /** The help page of a finding; empty if there is none of that id. */
  public static Optional<String> page(String id, boolean colour, int width) {
    return new Terminal(colour, width).help(id);
  }

  /** The ids of the findings that have a page. */
  public static List<String> pages() {
    return Findings.ids();
  }

  /** The one of some names that was probably meant. */
  public static Optional<String> nearest(String written, List<String> names) {
    return Nearest.to(written, names);
  }
}
