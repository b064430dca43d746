package headwaiter.grader.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package that a source names.
 *
 * @param name empty if it names none
 * @param line where, from 1; 1 if it names none
 */
record PackageLine(String name, int line) {
  private static final String SPACE = "(?:\\s|//[^\\n]*(?:\\n|$)|/\\*(?s:.*?)\\*/)*+";
  private static final Pattern HEAD =
      Pattern.compile(
          "\\A\\uFEFF?"
              + SPACE
              + "(?:@[\\w.]+"
              + SPACE
              + "(?:\\([^)]*\\))?"
              + SPACE
              + ")*+(package)\\b"
              + SPACE
              + "([^;{}]*);");

  static PackageLine of(String source) {
    String text = unescaped(source);
    Matcher matcher = HEAD.matcher(text);
    if (!matcher.find()) {
      return new PackageLine("", 1);
    }
    int line = 1 + (int) text.substring(0, matcher.start(1)).chars().filter(c -> c == '\n').count();
    String name = matcher.group(2).replaceAll("//[^\\n]*\\n|/\\*(?s:.*?)\\*/|\\s", "");
    return new PackageLine(name, line);
  }

  /** With {@code \}{@code u0070} and the like replaced, as the compiler does before all else. */
  private static String unescaped(String source) {
    return source.contains("\\u")
        ? Pattern.compile("\\\\u+([0-9a-fA-F]{4})")
            .matcher(source)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))))
        : source;
  }
}
