package headwaiter.grader.gradebook;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of comma- or semicolon-separated values, kept so that what is not changed is written as it
 * was read, to the byte.
 */
final class Csv {
  /** A cell: what it says, and how that is written. */
  private record Cell(String text, String written) {}

  private record Row(List<Cell> cells, String end) {}

  private static final String MARK = "\uFEFF";

  private final boolean marked;
  private final char separator;
  private final List<Row> rows;

  private Csv(boolean marked, char separator, List<Row> rows) {
    this.marked = marked;
    this.separator = separator;
    this.rows = rows;
  }

  /** Reads a text; the separator is the one of the two that its first line has more of. */
  static Csv of(String text) {
    boolean marked = text.startsWith(MARK);
    String body = marked ? text.substring(1) : text;
    String first = body.lines().findFirst().orElse("");
    long commas = first.chars().filter(c -> c == ',').count();
    long semicolons = first.chars().filter(c -> c == ';').count();
    char separator = semicolons > commas ? ';' : ',';
    List<Row> rows = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    int at = 0;
    while (at < body.length()) {
      int end = endOfCell(body, at, separator);
      row.add(new Cell(unquoted(body.substring(at, end)), body.substring(at, end)));
      at = end;
      if (at < body.length() && body.charAt(at) == separator) {
        at++;
        if (at == body.length()) {
          row.add(new Cell("", ""));
        }
      } else if (at < body.length()) {
        int next = body.startsWith("\r\n", at) ? at + 2 : at + 1;
        rows.add(new Row(row, body.substring(at, next)));
        row = new ArrayList<>();
        at = next;
      }
    }
    if (!row.isEmpty()) {
      rows.add(new Row(row, ""));
    }
    return new Csv(marked, separator, rows);
  }

  int size() {
    return rows.size();
  }

  /** What the cells of a row say. */
  List<String> row(int row) {
    return rows.get(row).cells().stream().map(Cell::text).toList();
  }

  /** What a cell says; empty if there is none. */
  String get(int row, int column) {
    List<Cell> cells = rows.get(row).cells();
    return column < cells.size() ? cells.get(column).text() : "";
  }

  /** Puts a text into a cell; a row that is too short grows. */
  void set(int row, int column, String text) {
    List<Cell> cells = rows.get(row).cells();
    while (cells.size() <= column) {
      cells.add(new Cell("", ""));
    }
    if (!cells.get(column).text().equals(text)) {
      cells.set(column, new Cell(text, quoted(text, separator)));
    }
  }

  /** The whole, as it is written. */
  String text() {
    StringBuilder text = new StringBuilder(marked ? MARK : "");
    for (Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        text.append(i == 0 ? "" : String.valueOf(separator)).append(row.cells().get(i).written());
      }
      text.append(row.end());
    }
    return text.toString();
  }

  /** A line of our own. */
  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(cell -> quoted(cell, ',')).toList()) + "\n";
  }

  /**
   * A text that no spreadsheet takes for a formula: one that begins like a formula begins with an
   * apostrophe; control characters and marks that turn the direction of writing are blanks.
   */
  static String harmless(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", " ").strip();
    return plain.matches("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20|%].*") ? "'" + plain : plain;
  }

  private static String quoted(String text, char separator) {
    boolean plain =
        text.indexOf(separator) < 0
            && text.indexOf(',') < 0
            && text.indexOf(';') < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static int endOfCell(String body, int from, char separator) {
    int at = from;
    boolean inside = false;
    while (at < body.length()) {
      char c = body.charAt(at);
      if (c == '"' && (inside || at == from)) {
        inside = !inside;
      } else if (c == '"' && body.charAt(at - 1) == '"') {
        inside = true;
      } else if (!inside && (c == separator || c == '\n' || c == '\r')) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static String unquoted(String written) {
    if (written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"")) {
      return written.substring(1, written.length() - 1).replace("\"\"", "\"");
    }
    return written;
  }
}
