package headwaiter.grader.compile;

import headwaiter.grader.model.Compilation;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.FindingId;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What the compiler said of a submission, as findings. */
public final class Diagnoses {
  private static final int MOST = 20;

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

  private static Finding finding(Diagnostic error) {
    List<String> lines = error.message().lines().map(String::strip).toList();
    String first = lines.isEmpty() ? "It does not compile." : lines.getFirst();
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
