package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.List;

/** Text measured in the cells of a terminal: wide characters take two, accents none. */
final class Cells {
  private Cells() {}

  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /** Cut or filled to exactly that many cells. */
  static String fit(String text, int cells) {
    String cut = cut(text, cells);
    return cut + " ".repeat(Math.max(0, cells - width(cut)));
  }

  /** Cut to at most that many cells, with an ellipsis where something is missing. */
  static String cut(String text, int cells) {
    if (width(text) <= cells) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > cells - 1) {
        break;
      }
      cut.appendCodePoint(c);
      used += width(c);
    }
    return cells > 0 ? cut + "…" : "";
  }

  /** Broken into lines between words; a longer word is broken where it has to be. */
  static List<String> wrap(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String whole : text.strip().split(" +", -1)) {
      String word = whole;
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > cells) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(word) > cells) {
        int head = head(word, cells);
        lines.add(word.substring(0, head));
        word = word.substring(head);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many chars of a text fill that many cells; at least one character. */
  private static int head(String text, int cells) {
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (used + width(c) > cells && at > 0) {
        break;
      }
      used += width(c);
      at += Character.charCount(c);
    }
    return at;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
