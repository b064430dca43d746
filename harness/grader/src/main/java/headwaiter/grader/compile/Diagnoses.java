package headwaiter.grader.compile;

import headwaiter.grader.model.Compilation;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.FindingId;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Diagnostic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compiler said of a submission, as findings. */
public final class Diagnoses {
  private static final int MOST = 20;
  private static final String SYMBOL = "symbol:";
  private static final Pattern QUALIFIED =
      Pattern.compile("\\b((?:[a-z][a-zA-Z0-9_]*\\.)+)([A-Z][A-Za-z0-9_]*)");

  private Diagnoses() {}

  /** What the result means for the submission. */
  public static Compilation of(CompileResult result) {
    if (!result.trouble().isEmpty()) {
      return new Compilation.Unavailable(result.trouble());
    }
    List<Diagnostic> errors = result.diagnostics().stream().filter(Diagnostic::error).toList();
    if (errors.isEmpty()) {
      return new Compilation.Compiled(result.plain(), result.woven());
    }
    return new Compilation.Rejected(errors.stream().limit(MOST).map(Diagnoses::finding).toList());
  }

  /** Which symbol it is that can't be found: the compiler says so on a line of its own. */
  private static String symbol(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(SYMBOL))
        .findFirst()
        .map(line -> ": " + line.substring(SYMBOL.length()).strip())
        .orElse("");
  }

  /** Without the packages, as on the command line, unless two types differ by nothing else. */
  private static String plain(String line) {
    Map<String, Set<String>> types = new HashMap<>();
    QUALIFIED
        .matcher(line)
        .results()
        .forEach(
            type ->
                types.computeIfAbsent(type.group(2), name -> new HashSet<>()).add(type.group()));
    return QUALIFIED
        .matcher(line)
        .replaceAll(
            type ->
                Matcher.quoteReplacement(
                    types.getOrDefault(type.group(2), Set.of()).size() == 1
                        ? type.group(2)
                        : type.group()));
  }

  private static Finding finding(Diagnostic error) {
    List<String> lines = error.message().lines().map(String::strip).map(Diagnoses::plain).toList();
    String first = lines.isEmpty() ? "It does not compile." : lines.getFirst() + symbol(lines);
    return new Finding(
        FindingId.COMPILE_ERROR,
        List.of(Finding.Origin.STATIC),
        true,
        "",
        error.place(),
        error.place().line(),
        error.column(),
        "The compiler says: " + first,
        "Mend this first; later errors often come from the first one.",
        lines.stream().skip(1).toList(),
        Optional.empty());
  }
}
