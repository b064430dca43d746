package headwaiter.grader.model;

import java.util.List;
import java.util.Map;

/**
 * Everything needed to repeat a run.
 *
 * @param versions of the harness, the JDK and the result format
 * @param digests of the submission, the assignment, the harness and the worker's image
 * @param seed of the plain schedules
 * @param schedules explored at most
 * @param rung the isolation that was used
 * @param limits as lines
 * @param strategy how schedules were chosen, if that was said on the command line; or empty
 */
public record Provenance(
    Map<String, String> versions,
    Map<String, String> digests,
    long seed,
    int schedules,
    String rung,
    List<String> limits,
    String strategy) {
  private static final String NOT_ISOLATED = "not isolated";
  private static final String NOT_RUN = "none: it was not run";

  /** One of before strategies were written down has none. */
  @SuppressWarnings("NullAway") // what is not in a file is null
  public Provenance {
    strategy = strategy == null ? "" : strategy;
  }

  /** A rung of the ladder, and what it was asked for and does not give. */
  public static String rung(String name, List<String> notGiven) {
    return notGiven.isEmpty()
        ? name
        : name + "; " + NOT_ISOLATED + ", for it lacks " + String.join(", ", notGiven);
  }

  /** What is said of a submission that did not get as far as to run. */
  public static String notRun() {
    return NOT_RUN;
  }

  /** Whether there was a run. */
  public boolean hasRun() {
    return !rung.equals(NOT_RUN);
  }

  /** What is said where isolation was waived. */
  public static String waived(String name) {
    return "own code: " + NOT_ISOLATED + ", not a grade of record; " + name;
  }

  /** Whether the run had less isolation than it was to have. */
  public boolean lacksIsolation() {
    return rung.contains(NOT_ISOLATED);
  }
}
