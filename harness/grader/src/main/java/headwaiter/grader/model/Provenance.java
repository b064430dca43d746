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
 */
public record Provenance(
    Map<String, String> versions,
    Map<String, String> digests,
    long seed,
    int schedules,
    String rung,
    List<String> limits) {}
