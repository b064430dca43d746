package headwaiter.grader.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a run is to be.
 *
 * @param home the project's root folder, built
 * @param assignments the folder of assignments
 * @param submissions the folder of submissions
 * @param out the folder of reports
 * @param seed of the plain schedules; explored ones are derived from it
 * @param jobs how many submissions are graded side by side
 * @param schedules for explored checks, in place of what the assignment says
 * @param strategy how those are chosen, such as {@code pct}, in place of what the tests say; or
 *     empty
 * @param rung the letter of the rung that isolation has to have, if it is said
 * @param ownCode whether isolation is waived
 * @param fresh whether to run what has a result already, too
 * @param clock for the times that reports tell, and for nothing else
 */
public record Settings(
    Path home,
    Path assignments,
    Path submissions,
    Path out,
    long seed,
    int jobs,
    OptionalInt schedules,
    String strategy,
    Optional<String> rung,
    boolean ownCode,
    boolean fresh,
    InstantSource clock) {
  /** The same, but everything is run. */
  public Settings afresh() {
    return new Settings(
        home,
        assignments,
        submissions,
        out,
        seed,
        jobs,
        schedules,
        strategy,
        rung,
        ownCode,
        true,
        clock);
  }
}
