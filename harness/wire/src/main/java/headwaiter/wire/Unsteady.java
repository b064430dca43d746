package headwaiter.wire;

/**
 * One schedule of a test was run twice, and the two runs differ: something takes part that the
 * simulation does not hold. Nothing is decided.
 *
 * @param test the method, as {@code Class.method}
 * @param seed the seed of the schedule
 * @param first how the first run went, in words
 * @param second how the second run went, in words
 */
public record Unsteady(String check, String test, long seed, String first, String second)
    implements Observation {}
