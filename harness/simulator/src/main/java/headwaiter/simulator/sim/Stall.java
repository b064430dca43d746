package headwaiter.simulator.sim;

import java.util.List;

/**
 * A loop computed for so long that its heart could not beat.
 *
 * @param thread its name
 * @param at the line of the code under test where most of the time went
 * @param stack the stack there, innermost first
 * @param path how the code came to be run there, innermost first
 * @param fromNanos virtual time at which it began
 * @param nanos virtual CPU time between two beats
 */
public record Stall(
    String thread,
    StackTraceElement at,
    List<StackTraceElement> stack,
    List<Hop> path,
    long fromNanos,
    long nanos) {}
