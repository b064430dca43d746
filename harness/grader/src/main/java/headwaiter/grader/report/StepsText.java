package headwaiter.grader.report;

import headwaiter.wire.Interleaving;
import java.util.List;

/** An interleaving in block letters: a column a thread, a line a step; many threads: a list. */
final class StepsText {
  private static final int MOST_STEPS = 40;
  private static final int MOST_COLUMNS = 3;

  private final Paint paint;
  private final int width;

  StepsText(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  String render(Interleaving interleaving) {
    List<Interleaving.Step> steps = interleaving.steps();
    if (steps.isEmpty()) {
      return "";
    }
    List<String> threads = steps.stream().map(Interleaving.Step::thread).distinct().toList();
    StringBuilder out = new StringBuilder();
    boolean columns = threads.size() <= MOST_COLUMNS;
    int cells = columns ? (width - 7) / threads.size() - 1 : width - 7;
    if (columns) {
      StringBuilder names = new StringBuilder();
      threads.forEach(t -> names.append(Cells.fit(Visible.line(t), cells)).append(' '));
      out.append("      ").append(paint.bold(names.toString().stripTrailing())).append('\n');
    }
    int number = 0;
    for (Interleaving.Step step : steps.subList(0, Math.min(MOST_STEPS, steps.size()))) {
      String line = step.place().line() > 0 ? "line " + step.place().line() + " " : "";
      String what = Visible.line(line + step.what());
      out.append(paint.faint(String.format(java.util.Locale.ROOT, "%4d  ", ++number)));
      if (columns) {
        out.append(" ".repeat(threads.indexOf(step.thread()) * (cells + 1)));
        out.append(Cells.cut(what, cells));
      } else {
        out.append(Cells.cut(Visible.line(step.thread()) + ": " + what, cells));
      }
      out.append('\n');
    }
    if (steps.size() > MOST_STEPS) {
      out.append("      … and ")
          .append(Words.count(steps.size() - MOST_STEPS, "more step"))
          .append('\n');
    }
    return out.toString();
  }
}
