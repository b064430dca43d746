package headwaiter.grader.model;

import java.util.List;

/**
 * Which lines of a submission were reached by one more run of its checks, each under one schedule.
 * Informative: no point depends on it.
 *
 * @param files those with code, by path
 */
public record Coverage(List<Of> files) {
  /**
   * The coverage of a source file.
   *
   * @param file its path in the submission
   * @param lines how many lines have code
   * @param missed those that were never reached, in order
   */
  public record Of(String file, int lines, List<Integer> missed) {}

  /** How many lines have code. */
  public int lines() {
    return files.stream().mapToInt(Of::lines).sum();
  }

  /** How many of these were reached. */
  public int reached() {
    return lines() - files.stream().mapToInt(of -> of.missed().size()).sum();
  }
}
