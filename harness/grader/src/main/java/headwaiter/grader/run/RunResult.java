package headwaiter.grader.run;

import headwaiter.wire.Observation;
import java.util.List;

/**
 * What a run has shown.
 *
 * @param observations in order
 * @param closed whether they are complete for every check that has one: each worker closed its job,
 *     or its end is itself an observation that names the check ({@code LimitHit}, {@code Died}). If
 *     not, they decide nothing
 * @param rung the isolation that was used
 */
public record RunResult(List<Observation> observations, boolean closed, String rung) {}
