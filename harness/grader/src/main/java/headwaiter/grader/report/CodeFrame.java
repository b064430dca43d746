package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import java.util.List;
import java.util.Locale;

/** The lines around a finding, with their numbers and a caret under its column. */
final class CodeFrame {
  private static final int AROUND = 2;
  private static final int MOST_LINES = 9;

  private final Paint paint;
  private final int width;

  CodeFrame(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  /** Empty where the source has no such line. */
  String render(Result result, Finding finding) {
    List<String> lines =
        result.sources().stream()
            .filter(text -> text.path().equals(finding.place().file()))
            .findFirst()
            .map(text -> text.text().lines().toList())
            .orElse(List.of());
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
      String text = Cells.cut(Visible.line(lines.get(n - 1), 2 * width), width - 11);
      String number = String.format(Locale.ROOT, "%5d │ ", n);
      out.append(marked ? paint.bad("  ▌") : "   ")
          .append(paint.faint(number))
          .append(marked ? text : paint.faint(text));
      out.append('\n');
      if (n == line && finding.column() > 0) {
        caret(out, lines.get(n - 1), finding.column());
      }
    }
    return out.toString();
  }

  private void caret(StringBuilder out, String line, int column) {
    if (column > line.length() + 1) {
      return;
    }
    int before = Cells.width(Visible.line(line.substring(0, column - 1)));
    if (before < width - 11) {
      out.append("         ").append(paint.faint("│ "));
      out.append(" ".repeat(before)).append(paint.bad("^")).append('\n');
    }
  }
}
