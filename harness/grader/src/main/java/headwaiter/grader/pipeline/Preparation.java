package headwaiter.grader.pipeline;

import headwaiter.grader.model.Assignment;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Diagnostic;
import headwaiter.wire.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compiles what belongs to an assignment, once for all its submissions. */
final class Preparation {
  private final Function<Compile, CompileResult> compiler;
  private final Map<String, Prepared> known = new ConcurrentHashMap<>();

  Preparation(Function<Compile, CompileResult> compiler) {
    this.compiler = compiler;
  }

  /**
   * What came of it.
   *
   * @param classes empty if something of the teacher's does not compile
   * @param trouble what that is, with file and line
   */
  record Prepared(Optional<Assignment.Prepared> classes, String trouble) {}

  /** The classes of an assignment. Blocks while they are compiled. */
  Prepared of(Assignment assignment) {
    return known.computeIfAbsent(assignment.digest(), digest -> prepare(assignment));
  }

  private Prepared prepare(Assignment assignment) {
    CompileResult given =
        compile(assignment, "given", assignment.given(), List.of(), Compile.Weave.SUPPORT);
    CompileResult starter =
        compile(assignment, "starter", assignment.starter(), given.plain(), Compile.Weave.NONE);
    CompileResult tests =
        compile(
            assignment,
            "tests",
            assignment.tests(),
            both(given.plain(), starter.plain()),
            Compile.Weave.SUPPORT);
    Optional<String> trouble =
        Stream.of(given, starter, tests).flatMap(result -> trouble(assignment, result)).findFirst();
    return trouble
        .map(why -> new Prepared(Optional.empty(), why))
        .orElseGet(
            () ->
                new Prepared(
                    Optional.of(
                        new Assignment.Prepared(
                            given.plain(),
                            starter.plain(),
                            both(given.woven(), tests.woven()),
                            assignment.methods().stream()
                                .map(Assignment.Test::testClass)
                                .distinct()
                                .toList())),
                    ""));
  }

  private CompileResult compile(
      Assignment assignment,
      String what,
      List<Source> sources,
      List<ClassBytes> against,
      Compile.Weave weave) {
    return sources.isEmpty()
        ? new CompileResult(List.of(), List.of(), List.of(), "")
        : compiler.apply(new Compile(assignment.id() + "/" + what, sources, against, weave));
  }

  private static Stream<String> trouble(Assignment assignment, CompileResult result) {
    Stream<String> errors =
        result.diagnostics().stream()
            .filter(Diagnostic::error)
            .map(
                error ->
                    assignment.id()
                        + "/"
                        + error.place().file()
                        + ":"
                        + error.place().line()
                        + ": "
                        + error.message());
    return result.trouble().isEmpty() ? errors : Stream.of(result.trouble());
  }

  private static List<ClassBytes> both(List<ClassBytes> some, List<ClassBytes> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
