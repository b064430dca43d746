package headwaiter.grader.child;

import java.time.Duration;

/**
 * What a child may use for one job.
 *
 * @param cpu CPU time; reaching it decides
 * @param wall wall time; reaching it decides nothing
 * @param records how many messages it may send
 */
public record Allowance(Duration cpu, Duration wall, int records) {}
