package headwaiter.grader.report;

/**
 * Makes text harmless to look at: whatever a terminal or a browser would obey, not show (escape
 * sequences, control characters, marks that turn the direction of writing, invisible characters,
 * half surrogate pairs), is shown as {@code ⟨202E⟩}. Letters of all languages stay.
 */
final class Visible {
  private Visible() {}

  /** On one line: line breaks become {@code ⏎}. */
  static String line(String text) {
    return show(text, false);
  }

  /** On several lines: {@code \n} and {@code \r\n} stay line breaks, tabs become two blanks. */
  static String lines(String text) {
    return show(text.replace("\r\n", "\n"), true);
  }

  /** On one line, and no longer than {@code most} characters. */
  static String line(String text, int most) {
    String shown = line(text.length() > 2 * most ? text.substring(0, 2 * most) : text);
    return shown.codePointCount(0, shown.length()) <= most
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, Math.max(0, most - 1))) + "…";
  }

  private static String show(String text, boolean keepLines) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        shown.append(keepLines ? "\n" : "⏎");
      } else if (c == '\t') {
        shown.append("  ");
      } else if (isInvisible(c)) {
        shown.append('⟨').append(String.format(java.util.Locale.ROOT, "%04X", c)).append('⟩');
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
