package headwaiter.grader.intake;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Finding;
import headwaiter.wire.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is odd in a source, before any compiler sees it. */
final class Contents {
  private static final List<String> FOREIGN =
      List.of(
          "java", "javax", "jdk", "sun", "com.sun", "headwaiter", "org.junit", "org.opentest4j");
  private static final List<String> OTHERS = List.of("given", "tests");

  private Contents() {}

  static List<Finding> problems(Source source, Assignment assignment) {
    String name = source.path();
    if (source.text().isBlank()) {
      return List.of(Problems.empty(name));
    }
    if (name.equals("module-info.java") || name.endsWith("/module-info.java")) {
      return List.of(Problems.module(name));
    }
    List<Finding> problems = new ArrayList<>();
    packageLine(source, assignment).ifPresent(problems::add);
    hiddenCharacter(source).ifPresent(problems::add);
    return problems;
  }

  private static Optional<Finding> packageLine(Source source, Assignment assignment) {
    PackageLine line = PackageLine.of(source.text());
    String own = assignment.packageName();
    if (OTHERS.stream().anyMatch(other -> within(line.name(), own + "." + other))
        || FOREIGN.stream().anyMatch(foreign -> within(line.name(), foreign))) {
      return Optional.of(Problems.redefined(source.path(), line.line(), line.name()));
    }
    return within(line.name(), own)
        ? Optional.empty()
        : Optional.of(Problems.otherPackage(source.path(), line.line(), line.name(), own));
  }

  private static boolean within(String name, String parent) {
    return name.equals(parent) || name.startsWith(parent + ".");
  }

  private static Optional<Finding> hiddenCharacter(Source source) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < source.text().length(); i++) {
      char c = source.text().charAt(i);
      if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
        return Optional.of(Problems.hiddenCharacter(source.path(), line, column, c));
      }
      column = c == '\n' ? 1 : column + 1;
      line += c == '\n' ? 1 : 0;
    }
    return Optional.empty();
  }
}
