package headwaiter.grader.report;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file that holds a result: {@code <attempt>.json} for the first grading of an attempt, {@code
 * <attempt>.2.json} for the second. None is ever changed; the last one counts.
 *
 * @param path where it is
 * @param attempt its name, such as {@code 001-9f3ac07b21d4}
 * @param grading which grading of this attempt, from 1
 */
record ResultFile(Path path, String attempt, int grading) {
  private static final String SUFFIX = ".json";

  /** By attempt, and then as they came. */
  static final Comparator<ResultFile> ORDER =
      Comparator.comparing(ResultFile::attempt).thenComparingInt(ResultFile::grading);

  /** What a file is by its name; empty if that is no name of a result. */
  static Optional<ResultFile> of(Path path) {
    String file = String.valueOf(path.getFileName());
    if (!file.endsWith(SUFFIX) || file.startsWith(".")) {
      return Optional.empty();
    }
    String name = file.substring(0, file.length() - SUFFIX.length());
    int dot = name.lastIndexOf('.');
    String number = name.substring(dot + 1);
    return dot > 0 && number.matches("[0-9]{1,9}")
        ? Optional.of(new ResultFile(path, name.substring(0, dot), Integer.parseInt(number)))
        : Optional.of(new ResultFile(path, name, 1));
  }

  /** The name of the file for a grading. */
  static String name(String attempt, int grading) {
    return SafeName.of(attempt) + (grading == 1 ? "" : "." + grading) + SUFFIX;
  }

  /** The number at the beginning of the attempt's name; 0 if there is none. */
  int number() {
    String digits = attempt.substring(0, Math.max(0, attempt.indexOf('-')));
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
