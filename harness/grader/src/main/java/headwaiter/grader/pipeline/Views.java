package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.report.Findings;
import headwaiter.grader.report.Terminal;
import java.util.List;
import java.util.Optional;

/** Reports as text. */
public final class Views {
  private Views() {}

  /**
   * A line for each result.
   *
   * @param colour whether ANSI colours are used
   * @param width of the terminal, in cells
   */
  public static String table(List<Graded> graded, boolean colour, int width) {
    return new Terminal(colour, width).table(graded.stream().map(Graded::slim).toList());
  }

  /** Everything about one result. */
  public static String details(Graded graded, boolean colour, int width) {
    return new Terminal(colour, width).details(graded.whole());
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
