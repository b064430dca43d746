package headwaiter.wire;

import java.util.Optional;

/**
 * A test was run in real time, outside of any simulation, several times.
 *
 * @param test the method, as {@code Class.method}
 * @param runs how often
 * @param passed how many of these passed
 * @param failure the first one, if there was one; its virtual time, seed and schedules say nothing
 */
public record Repeated(
    String check, String test, int runs, int passed, Optional<TestFailed> failure)
    implements Observation {}
