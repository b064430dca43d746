package headwaiter.grader.catalog;

import headwaiter.grader.model.Assignment;
import headwaiter.wire.Place;
import headwaiter.wire.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the test methods in the sources of tests, by their annotations. */
final class TestMethods {
  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile(
          "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
  private static final Pattern METHOD =
      Pattern.compile(
          "@Check\\(\\s*(?:value\\s*=\\s*)?\"([^\"]*)\"\\s*\\)([^;{}]*?)\\bvoid\\s+(\\w+)\\s*\\(",
          Pattern.DOTALL);
  private static final Pattern BEFORE = Pattern.compile("@Explored\\b[^;{}]*$", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

  private TestMethods() {}

  static List<Assignment.Test> in(List<Source> tests, List<String> hidden) {
    List<Assignment.Test> methods = new ArrayList<>();
    for (Source source : tests) {
      String code = withoutComments(source.text());
      Matcher matcher = METHOD.matcher(code);
      while (matcher.find()) {
        boolean explored =
            matcher.group(2).contains("@Explored")
                || BEFORE.matcher(code.substring(0, matcher.start())).find();
        methods.add(
            new Assignment.Test(
                matcher.group(1),
                className(source, code),
                matcher.group(3),
                hidden.contains(source.path()),
                explored,
                new Place(source.path(), line(code, matcher.start()))));
      }
    }
    return List.copyOf(methods);
  }

  /** The class that a file is named after. */
  static String className(Source source, String code) {
    String file = source.path().substring(source.path().lastIndexOf('/') + 1);
    String simple = file.substring(0, file.length() - ".java".length());
    Matcher matcher = PACKAGE.matcher(code);
    return matcher.find() ? matcher.group(1) + "." + simple : simple;
  }

  private static int line(String code, int at) {
    return 1 + (int) code.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** The same text with blanks for comments: every line and column stays where it is. */
  private static String withoutComments(String code) {
    return COMMENT_OR_TEXT
        .matcher(code)
        .replaceAll(
            match -> {
              String found = match.group();
              return Matcher.quoteReplacement(
                  found.startsWith("/") ? found.replaceAll("[^\n]", " ") : found);
            });
  }
}
