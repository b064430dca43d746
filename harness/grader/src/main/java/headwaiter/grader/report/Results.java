package headwaiter.grader.report;

import headwaiter.grader.model.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The truth on disk: {@code results/<student>/<assignment>/<attempt>.json} under the folder of
 * reports. Every other report can be made from these files.
 */
public final class Results {
  private static final String SUFFIX = ".json";

  private Results() {}

  /**
   * The name of the attempt with this digest: that of the file which is already there, or else the
   * next number and the beginning of the digest, such as {@code 001-9f3ac07b21d4}.
   *
   * @param out the folder of reports; need not exist
   * @param digest of the submission, hexadecimal, with or without {@code sha256:}
   */
  public static String attempt(Path out, String student, String assignment, String digest) {
    String suffix = suffix(digest);
    List<String> names =
        list(folder(out, student, assignment)).stream().map(Results::attemptOf).toList();
    Optional<String> known = names.stream().filter(name -> name.endsWith(suffix)).findFirst();
    return known.orElseGet(
        () -> {
          int last = names.stream().mapToInt(Results::number).max().orElse(0);
          return String.format(java.util.Locale.ROOT, "%03d%s", last + 1, suffix);
        });
  }

  /**
   * Writes the result of one attempt. A reader sees the whole file or none, whatever happens
   * meanwhile.
   *
   * @return the file
   */
  public static Path write(Path out, Report report) {
    Result result = Result.of(report);
    Path file =
        folder(out, result.student(), result.assignment())
            .resolve(SafeName.of(result.attempt()) + SUFFIX);
    Atomic.write(file, ResultJson.write(result));
    return file;
  }

  /**
   * The result in a file.
   *
   * @throws Unreadable if it can't be read, or is not a result of this version
   */
  public static Result read(Path file) {
    Result result;
    try {
      result = ResultJson.read(Files.readString(file), Result.class);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(file, String.valueOf(e.getMessage()), e);
    }
    if (!Result.FORMAT.equals(result.format())) {
      throw new Unreadable(file, "its format is " + result.format(), null);
    }
    return result;
  }

  /** All results, by student, assignment and attempt. */
  public static List<Result> readAll(Path out) {
    return submissions(out).stream()
        .flatMap(folder -> attempts(folder).stream())
        .sorted(
            Comparator.comparing(Result::student)
                .thenComparing(Result::assignment)
                .thenComparing(Result::attempt))
        .toList();
  }

  /** The folders that hold the attempts of one student at one assignment each. */
  static List<Path> submissions(Path out) {
    return list(out.resolve("results")).stream()
        .flatMap(student -> list(student).stream())
        .filter(Files::isDirectory)
        .toList();
  }

  /** The files in such a folder that hold results. */
  static List<Path> files(Path folder) {
    return list(folder).stream().filter(Results::isResult).toList();
  }

  /** The results in such a folder, by attempt. */
  static List<Result> attempts(Path folder) {
    return files(folder).stream()
        .map(Results::read)
        .sorted(Comparator.comparing(Result::attempt))
        .toList();
  }

  /** The last result in such a folder. */
  static Optional<Result> last(Path folder) {
    return files(folder).stream().max(Comparator.comparing(Results::attemptOf)).map(Results::read);
  }

  /** The attempt of a student at an assignment with this digest, or else the last one. */
  public static Optional<Result> of(Path out, String student, String assignment, String digest) {
    List<Path> attempts =
        list(folder(out, student, assignment)).stream().filter(Results::isResult).toList();
    return attempts.stream()
        .filter(file -> attemptOf(file).endsWith(suffix(digest)))
        .findFirst()
        .or(() -> attempts.stream().max(Comparator.comparing(Results::attemptOf)))
        .map(Results::read);
  }

  private static String suffix(String digest) {
    String mark = digest.substring(digest.indexOf(':') + 1);
    return "-" + SafeName.of(mark.substring(0, Math.min(12, mark.length())));
  }

  private static Path folder(Path out, String student, String assignment) {
    return out.resolve("results").resolve(SafeName.of(student)).resolve(SafeName.of(assignment));
  }

  private static boolean isResult(Path file) {
    return file.getFileName().toString().endsWith(SUFFIX);
  }

  private static String attemptOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
  }

  private static int number(String attempt) {
    String digits = attempt.substring(0, Math.max(0, attempt.indexOf('-')));
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't list " + folder, e);
    }
  }
}
