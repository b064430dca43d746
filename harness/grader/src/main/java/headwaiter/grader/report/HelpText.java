package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.List;

/** Our own Markdown on a terminal: headings, paragraphs, lists and code are all that it uses. */
final class HelpText {
  private final Paint paint;
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final List<String> paragraph = new ArrayList<>();

  HelpText(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  String render(String id, String markdown) {
    out.append(paint.faint(id)).append('\n');
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        flush();
        code = !code;
      } else if (code) {
        out.append("  ").append(paint.accent(line)).append('\n');
      } else if (line.startsWith("#")) {
        flush();
        out.append(paint.bold(line.replaceFirst("^#+\\s*", ""))).append('\n');
      } else if (line.isBlank()) {
        flush();
        out.append('\n');
      } else if (line.startsWith("- ")) {
        flush();
        paragraph.add(line);
      } else {
        paragraph.add(line);
      }
    }
    flush();
    return out.toString();
  }

  private void flush() {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = String.join(" ", paragraph);
    paragraph.clear();
    boolean item = text.startsWith("- ");
    String lead = item ? "  - " : "";
    for (String line : Cells.wrap(item ? text.substring(2) : text, width - lead.length())) {
      out.append(lead).append(line).append('\n');
      lead = " ".repeat(lead.length());
    }
  }
}
