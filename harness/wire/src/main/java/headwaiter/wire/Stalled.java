package headwaiter.wire;

import java.util.List;

/**
 * A loop computed for so long that its heart could not beat. In virtual CPU time, so the same on
 * every machine.
 *
 * @param test the method, as {@code Class.method}
 * @param thread the loop's thread
 * @param at the line of the code under test where most of the time went
 * @param stack the whole stack there, innermost first
 * @param asyncStack how the code came to be run there, innermost first
 * @param fromNanos virtual time at which it began
 * @param nanos virtual CPU time between two beats
 */
public record Stalled(
    String check,
    String test,
    String thread,
    Frame at,
    List<Frame> stack,
    List<Hop> asyncStack,
    long fromNanos,
    long nanos)
    implements Observation {}
