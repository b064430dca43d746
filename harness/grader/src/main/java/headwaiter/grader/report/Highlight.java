package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Java source in coloured pieces, line by line. A scanner, no parser: it knows comments, strings,
 * text blocks, characters, numbers, annotations and keywords, and copes with any text, in time that
 * grows with its length.
 */
final class Highlight {
  /**
   * A part of a line.
   *
   * @param css the class of its colour; empty for none
   * @param text never a line break
   */
  record Piece(String css, String text) {}

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new non-sealed package permits private"
                  + " protected public record return sealed short static strictfp super switch"
                  + " synchronized this throw throws transient try var void volatile while yield"
                  + " true false null")
              .split(" "));

  private final String text;
  private final List<List<Piece>> lines = new ArrayList<>();
  private List<Piece> line = new ArrayList<>();
  private int at;

  private Highlight(String text) {
    this.text = text;
  }

  /** The lines of a source, as {@link String#lines()} counts them. */
  static List<List<Piece>> lines(String source) {
    Highlight scan = new Highlight(source.replace("\r\n", "\n").replace('\r', '\n'));
    while (scan.at < scan.text.length()) {
      scan.token();
    }
    if (!scan.line.isEmpty()) {
      scan.lines.add(scan.line);
    }
    return scan.lines;
  }

  private void token() {
    char c = text.charAt(at);
    if (text.startsWith("//", at)) {
      emit("c", until("\n", 2, false));
    } else if (text.startsWith("/*", at)) {
      emit("c", until("*/", 2, true));
    } else if (text.startsWith("\"\"\"", at)) {
      emit("s", textBlock());
    } else if (c == '"' || c == '\'') {
      emit("s", quoted(c));
    } else if (c == '@' && isPart(at + 1)) {
      emit("a", word(at + 1));
    } else if (Character.isDigit(c)) {
      emit("n", word(at));
    } else if (Character.isJavaIdentifierStart(c)) {
      int end = word(at);
      emit(KEYWORDS.contains(text.substring(at, end)) ? "k" : "", end);
    } else {
      emit("", at + 1);
    }
  }

  private int until(String end, int skip, boolean including) {
    int found = text.indexOf(end, Math.min(text.length(), at + skip));
    if (found < 0) {
      return text.length();
    }
    return including ? found + end.length() : found;
  }

  private int textBlock() {
    int i = at + 3;
    while (i < text.length() && !text.startsWith("\"\"\"", i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + 3);
  }

  private int quoted(char quote) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n' ? 2 : 1;
    }
    boolean closed = i < text.length() && text.charAt(i) == quote;
    return Math.min(text.length(), closed ? i + 1 : i);
  }

  private int word(int from) {
    int i = from;
    while (isPart(i)) {
      i++;
    }
    return Math.max(i, at + 1);
  }

  private boolean isPart(int i) {
    return i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
  }

  private void emit(String css, int end) {
    String token = text.substring(at, end);
    at = end;
    int from = 0;
    int feed = token.indexOf('\n');
    while (feed >= 0) {
      add(css, token.substring(from, feed));
      lines.add(line);
      line = new ArrayList<>();
      from = feed + 1;
      feed = token.indexOf('\n', from);
    }
    add(css, token.substring(from));
  }

  /** Neighbours of the same colour become one piece. */
  private void add(String css, String part) {
    if (part.isEmpty()) {
      return;
    }
    if (!line.isEmpty() && line.getLast().css().equals(css)) {
      part = line.removeLast().text() + part;
    }
    line.add(new Piece(css, part));
  }
}
