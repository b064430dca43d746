package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A source file with its findings between the lines.
 *
 * @param path of the file
 * @param lines how many it has
 * @param blocks the code, cut where findings stand
 * @param left how many lines are left out
 */
record CodeView(String path, int lines, List<Block> blocks, int left) {
  private static final int MOST_LINES = 5000;
  private static final int LONGEST_LINE = 1000;

  /** Some lines, and what is said below them. */
  record Block(List<Line> lines, List<FindingView> findings) {}

  /** A line. */
  record Line(
      int number, String anchor, boolean marked, boolean missed, List<Highlight.Piece> pieces) {}

  /**
   * A source with its findings.
   *
   * @param file the number of the file in the page
   * @param found the findings of this file, with their views
   * @param missed the lines that were never reached
   */
  static CodeView of(
      Result.Text source, int file, Map<Finding, FindingView> found, Set<Integer> missed) {
    List<List<Highlight.Piece>> code = Highlight.lines(source.text());
    int shown = Math.min(code.size(), MOST_LINES);
    Map<Integer, List<Finding>> marked = new LinkedHashMap<>();
    Map<Integer, List<FindingView>> below = new LinkedHashMap<>();
    found.forEach(
        (finding, view) -> {
          int line = Math.clamp(finding.place().line(), 1, Math.max(1, shown));
          int end = Math.clamp(finding.endLine(), line, Math.max(line, Math.min(shown, line + 40)));
          for (int n = line; n <= end; n++) {
            marked.computeIfAbsent(n, key -> new ArrayList<>()).add(finding);
          }
          below.computeIfAbsent(end, key -> new ArrayList<>()).add(view);
        });
    List<Block> blocks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int n = 1; n <= shown; n++) {
      List<Finding> here = marked.getOrDefault(n, List.of());
      lines.add(
          new Line(
              n,
              anchor(file, n),
              !here.isEmpty(),
              missed.contains(n),
              pieces(code.get(n - 1), n, here)));
      if (below.containsKey(n) || n == shown) {
        blocks.add(new Block(List.copyOf(lines), below.getOrDefault(n, List.of())));
        lines.clear();
      }
    }
    if (shown == 0) {
      below.values().forEach(views -> blocks.add(new Block(List.of(), views)));
    }
    return new CodeView(Visible.line(source.path()), code.size(), blocks, code.size() - shown);
  }

  static String anchor(int file, int line) {
    return "s" + file + "l" + line;
  }

  private static List<Highlight.Piece> pieces(
      List<Highlight.Piece> line, int number, List<Finding> here) {
    int column =
        here.stream()
            .filter(f -> f.place().line() == number && f.column() > 0)
            .mapToInt(Finding::column)
            .min()
            .orElse(0);
    List<Highlight.Piece> shown = new ArrayList<>();
    int at = 0;
    for (Highlight.Piece piece : line) {
      String text = piece.text();
      int hit = column - 1 - at;
      if (column > 0 && hit >= 0 && hit < text.length()) {
        int end = hit + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
        add(shown, piece.css(), text.substring(0, hit));
        add(shown, piece.css() + " hit", text.substring(hit, end));
        add(shown, piece.css(), text.substring(end));
      } else {
        add(shown, piece.css(), text);
      }
      at += text.length();
      if (at > LONGEST_LINE) {
        add(shown, "c", " …");
        break;
      }
    }
    return shown;
  }

  private static void add(List<Highlight.Piece> pieces, String css, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Highlight.Piece(css.strip(), Visible.line(text, LONGEST_LINE)));
    }
  }
}
