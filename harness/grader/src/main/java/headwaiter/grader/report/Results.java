package headwaiter.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The truth on disk: {@code results/<student>/<assignment>/<attempt>.json} under the folder of
 * reports, read. Every other report can be made from these files; {@link Store} writes them.
 */
public final class Results {
  private Results() {}

  /**
   * The name of the attempt with this digest: that of the files which are already there, or else
   * the next number and the beginning of the digest, such as {@code 001-9f3ac07b21d4}.
   *
   * @param out the folder of reports; need not exist
   * @param digest of the submission, hexadecimal, with or without {@code sha256:}
   */
  public static String attempt(Path out, String student, String assignment, String digest) {
    String suffix = suffix(digest);
    List<ResultFile> known = log(folder(out, student, assignment));
    return known.stream()
        .map(ResultFile::attempt)
        .filter(name -> name.endsWith(suffix))
        .findFirst()
        .orElseGet(
            () -> {
              int last = known.stream().mapToInt(ResultFile::number).max().orElse(0);
              return String.format(java.util.Locale.ROOT, "%03d%s", last + 1, suffix);
            });
  }

  /**
   * The result in a file.
   *
   * @throws Unreadable if it can't be read, or is not a result of this version
   */
  public static Result read(Path file) {
    Result result = read(file, Result.class);
    if (!Result.FORMAT.equals(result.format())) {
      throw new Unreadable(file, "its format is " + result.format(), null);
    }
    return result;
  }

  /** The same without sources and evidence. */
  static Result readSlim(Path file) {
    Result result = read(file, Slim.class).result();
    if (!Result.FORMAT.equals(result.format())) {
      throw new Unreadable(file, "its format is " + result.format(), null);
    }
    return result;
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return ResultJson.read(Files.readString(file), type);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  /** The ids of the assignments that there are results of. */
  public static List<String> assignments(Path out) {
    return submissions(out).stream()
        .flatMap(folder -> last(folder).stream())
        .map(Result::assignment)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What is handed in now for an assignment, by student.
   *
   * @throws Unreadable if a file there is no result
   */
  public static List<Result> handedIn(Path out, String assignment) {
    Present present = Present.in(out).orElseGet(() -> Present.everything(out));
    return submissions(out).stream()
        .filter(folder -> folder.endsWith(SafeName.of(assignment)))
        .flatMap(folder -> present.among(attempts(folder)).stream())
        .filter(result -> result.assignment().equals(assignment))
        .sorted(java.util.Comparator.comparing(Result::student))
        .toList();
  }

  /** The folders that hold the attempts of one student at one assignment each. */
  static List<Path> submissions(Path out) {
    return list(out.resolve("results")).stream()
        .flatMap(student -> list(student).stream())
        .filter(Files::isDirectory)
        .toList();
  }

  /** Every grading in such a folder, by attempt and then as they came. */
  static List<ResultFile> log(Path folder) {
    return list(folder).stream()
        .flatMap(file -> ResultFile.of(file).stream())
        .sorted(ResultFile.ORDER)
        .toList();
  }

  /** The gradings of one attempt in such a folder, as they came. */
  static List<ResultFile> gradings(Path folder, String attempt) {
    return log(folder).stream().filter(file -> file.attempt().equals(attempt)).toList();
  }

  /** The files in such a folder that count: of each attempt the last grading. */
  static List<Path> files(Path folder) {
    Map<String, Path> last = new LinkedHashMap<>();
    log(folder).forEach(file -> last.put(file.attempt(), file.path()));
    return List.copyOf(last.values());
  }

  /** The results in such a folder that count, by attempt. */
  static List<Result> attempts(Path folder) {
    return files(folder).stream().map(Results::read).toList();
  }

  /** The same without sources and evidence. */
  static List<Result> slimAttempts(Path folder) {
    return files(folder).stream().map(Results::readSlim).toList();
  }

  /** The result of the last attempt in such a folder. */
  static Optional<Result> last(Path folder) {
    List<Path> files = files(folder);
    return files.isEmpty() ? Optional.empty() : Optional.of(read(files.getLast()));
  }

  /** The attempt of a student at an assignment with this digest, or else the last one. */
  public static Optional<Result> of(Path out, String student, String assignment, String digest) {
    Path folder = folder(out, student, assignment);
    List<ResultFile> same = gradings(folder, attempt(out, student, assignment, digest));
    return same.isEmpty() ? last(folder) : Optional.of(read(same.getLast().path()));
  }

  /** The folder of a student's attempts at an assignment. */
  static Path folder(Path out, String student, String assignment) {
    return out.resolve("results").resolve(SafeName.of(student)).resolve(SafeName.of(assignment));
  }

  private static String suffix(String digest) {
    String mark = digest.substring(digest.indexOf(':') + 1);
    return "-" + SafeName.of(mark.substring(0, Math.min(12, mark.length())));
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
