package headwaiter.wire;

/**
 * What was printed while a check's tests ran.
 *
 * @param text the beginning of it, at most as long as the limit says
 * @param total how much there was, in bytes
 */
public record OutputSeen(String check, String text, long total) implements Observation {}
