package headwaiter.wire;

/**
 * Something was left when a test had ended.
 *
 * @param test the method, as {@code Class.method}
 * @param what in words
 */
public record Leftover(String check, String test, String what) implements Observation {}
