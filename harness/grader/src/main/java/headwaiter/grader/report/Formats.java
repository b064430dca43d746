package headwaiter.grader.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Results in the formats of others, made from what is on disk. */
public final class Formats {
  /** The names of the formats, as one asks for them. */
  public static final List<String> NAMES =
      List.of(
          "text",
          "markdown",
          "junit",
          "sarif",
          "ctrf",
          "summary",
          "annotations",
          "gradescope",
          "classroom50");

  private Formats() {}

  /** How text for people looks. */
  public record Look(boolean colour, int width) {}

  /**
   * What is handed in now of those that are asked for, by student and assignment.
   *
   * @param targets students, {@code student/assignment} or {@code *}{@code /assignment}; none means
   *     everybody
   * @throws Unreadable if a file there is no result, or a target is not there
   */
  public static List<Result> results(Path out, List<String> targets) {
    Present present = Present.in(out).orElseGet(() -> Present.everything(out));
    List<Result> all =
        Results.submissions(out).stream()
            .map(Results::attempts)
            .flatMap(attempts -> present.among(attempts).stream())
            .sorted(
                java.util.Comparator.comparing(Result::student).thenComparing(Result::assignment))
            .toList();
    for (String target : targets) {
      if (all.stream().noneMatch(result -> matches(result, target))) {
        throw new Unreadable("There is no result of `" + target + "` in " + out + ".", null);
      }
    }
    return targets.isEmpty()
        ? all
        : all.stream()
            .filter(result -> targets.stream().anyMatch(target -> matches(result, target)))
            .toList();
  }

  /**
   * Results in a format.
   *
   * @param format one of {@link #NAMES}
   * @param environment what a format needs that is not in a result
   * @throws Unreadable if it can't be done
   */
  public static String of(
      List<Result> results, String format, Look look, Map<String, String> environment) {
    return switch (format) {
      case "text" ->
          results.stream()
              .map(new Terminal(look.colour(), look.width())::details)
              .collect(Collectors.joining("\n"));
      case "markdown" -> results.stream().map(MarkdownReport::of).collect(Collectors.joining("\n"));
      case "junit" -> JunitXml.of(one(results, format));
      case "sarif" -> SarifGrading.of(results);
      case "ctrf" -> Ctrf.of(results);
      case "summary" -> JobSummary.of(results);
      case "annotations" -> Annotations.of(results);
      case "gradescope" -> Gradescope.of(one(results, format));
      case "classroom50" -> Classroom50.of(one(results, format), environment);
      default ->
          throw new Unreadable(
              "There is no format `" + format + "`; there are " + String.join(", ", NAMES) + ".",
              null);
    };
  }

  private static Result one(List<Result> results, String format) {
    if (results.size() == 1) {
      return results.getFirst();
    }
    throw new Unreadable(
        "The format "
            + format
            + " is of one submission, but "
            + results.size()
            + " came: name it as STUDENT/ASSIGNMENT.",
        null);
  }

  private static boolean matches(Result result, String target) {
    return Optional.of(target)
        .filter(
            t ->
                t.equals(result.student())
                    || t.equals(result.name())
                    || t.equals("*/" + result.assignment()))
        .isPresent();
  }
}
