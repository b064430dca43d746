package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines around a finding, with their numbers and a caret under its column. */
final class CodeFrame {
  private static final int AROUND = 2;
  private static final int MOST_LINES = 9;

  /** Mark, number and rule before each line. */
  private static final int MARGIN = 11;

  /** What is seen of a line from the caret on, at least. */
  private static final int ROOM = 6;

  private final Paint paint;
  private final int width;

  CodeFrame(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  /** Empty where the source has no such line. */
  String render(Optional<String> source, Finding finding) {
    List<String> lines = source.map(text -> text.lines().toList()).orElse(List.of());
    int line = finding.place().line();
    if (line < 1 || line > lines.size()) {
      return "";
    }
    int end = Math.clamp(finding.endLine(), line, Math.min(lines.size(), line + MOST_LINES));
    int from = Math.max(1, line - AROUND);
    int to = Math.min(lines.size(), end + AROUND);
    StringBuilder out = new StringBuilder();
    for (int n = from; n <= to; n++) {
      boolean marked = n >= line && n <= end;
      int hidden = n == line ? hidden(lines.get(n - 1), finding.column()) : 0;
      String shown = Visible.line(lines.get(n - 1).substring(hidden), 2 * width);
      String text = Cells.cut(hidden > 0 ? "…" + shown : shown, width - MARGIN);
      String number = String.format(Locale.ROOT, "%5d │ ", n);
      out.append(marked ? paint.bad("  ▌") : "   ")
          .append(paint.faint(number))
          .append(marked ? text : paint.faint(text));
      out.append('\n');
      if (n == line && finding.column() > 0) {
        caret(out, lines.get(n - 1), finding.column(), hidden);
      }
    }
    return out.toString();
  }

  /** How much of the beginning of a line is left out, so that the caret's column is seen. */
  private int hidden(String line, int column) {
    int cells = width - MARGIN;
    if (column < 1 || column > line.length() || column <= cells - ROOM) {
      return 0;
    }
    int cut = Math.min(column - 1, column - cells / 2);
    return Character.isLowSurrogate(line.charAt(cut)) ? cut - 1 : cut;
  }

  private void caret(StringBuilder out, String line, int column, int hidden) {
    if (column > line.length() + 1) {
      return;
    }
    int before =
        Cells.width(Visible.line(line.substring(hidden, column - 1))) + (hidden > 0 ? 1 : 0);
    if (before < width - MARGIN) {
      out.append("         ").append(paint.faint("│ "));
      out.append(" ".repeat(before)).append(paint.bad("^")).append('\n');
    }
  }
}
