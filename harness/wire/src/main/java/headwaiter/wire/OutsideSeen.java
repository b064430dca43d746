package headwaiter.wire;

import java.util.List;

/**
 * A run touched the world outside of its simulation, so that it depends on more than its seed.
 *
 * @param test the method, as {@code Class.method}
 * @param what a line for each touch
 */
public record OutsideSeen(String check, String test, List<String> what) implements Observation {}
