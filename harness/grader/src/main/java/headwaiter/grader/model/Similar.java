package headwaiter.grader.model;

import java.util.List;

/**
 * How alike the submissions for an assignment are. A reason to look, and never a verdict: small
 * tasks have few ways to be solved.
 *
 * @param assignment its id
 * @param percent from how much on a pair is worth a look, and its lines are told
 * @param compared how many submissions were compared, each with each
 * @param pairs the most alike first
 * @param skipped what could not be compared
 */
public record Similar(
    String assignment, int percent, int compared, List<Pair> pairs, List<Skipped> skipped) {
  /**
   * An attempt of a student.
   *
   * @param student the handle
   * @param attempt the attempt's name
   */
  public record Who(String student, String attempt) {}

  /**
   * Two submissions.
   *
   * @param similarity how much of both is alike, in parts per thousand
   * @param larger how much is alike of the one of which more is
   * @param matches the lines that are; none where the pair is not worth a look
   */
  public record Pair(Who first, Who second, int similarity, int larger, List<Match> matches) {}

  /** Lines that two submissions have in common. */
  public record Match(Lines first, Lines second) {}

  /**
   * Some lines.
   *
   * @param file the path in the submission
   * @param from the first
   * @param to the last
   */
  public record Lines(String file, int from, int to) {}

  /** A submission that could not be compared, and why. */
  public record Skipped(Who who, String why) {}

  /** The pairs that are worth a look. */
  public List<Pair> notable() {
    return pairs.stream().filter(pair -> pair.similarity() >= 10 * percent).toList();
  }
}
