package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Inspected;
import headwaiter.wire.Source;
import java.util.Optional;

/** What the rules say of any code, on a terminal. */
final class InspectionText {
  private static final int LONGEST_TEXT = 600;

  private final Paint paint;
  private final int width;

  InspectionText(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  String render(Inspected inspected) {
    StringBuilder out = new StringBuilder();
    inspected.findings().forEach(finding -> finding(out, inspected, finding));
    for (String trouble : inspected.troubles()) {
      text(out, "! ", Visible.line(trouble, LONGEST_TEXT));
    }
    out.append(inspected.troubles().isEmpty() ? "" : "\n")
        .append(paint.bold(Words.count(inspected.findings().size(), "finding")))
        .append(" in ")
        .append(inspected.classes())
        .append(inspected.classes() == 1 ? " class" : " classes")
        .append(
            inspected.troubles().isEmpty()
                ? ""
                : "; not everything could be inspected, see the lines with !")
        .append('\n');
    inspected.findings().stream()
        .map(Finding::id)
        .filter(Findings.ids()::contains)
        .distinct()
        .sorted()
        .forEach(id -> out.append(paint.faint("  More: ./grade explain " + id)).append('\n'));
    return out.toString();
  }

  private void finding(StringBuilder out, Inspected inspected, Finding finding) {
    String place = Visible.line(Words.place(finding));
    String id = finding.id();
    out.append(finding.confirmed() ? paint.bad("■ ") : paint.unsure("□ "))
        .append(paint.bold(id))
        .append(finding.confirmed() ? "" : " (suspected)")
        .append("  ")
        .append(paint.accent(place))
        .append('\n');
    text(out, "  ", Visible.line(finding.message(), LONGEST_TEXT));
    Optional<String> source =
        inspected.sources().stream()
            .filter(each -> each.path().equals(finding.place().file()))
            .findFirst()
            .map(Source::text);
    out.append(new CodeFrame(paint, width).render(source, finding));
    text(out, "  → ", Visible.line(finding.advice(), LONGEST_TEXT));
    out.append('\n');
  }

  private void text(StringBuilder out, String indent, String text) {
    String lead = indent;
    for (String line : Cells.wrap(text, width - indent.length())) {
      out.append(lead).append(line).append('\n');
      lead = " ".repeat(indent.length());
    }
  }
}
