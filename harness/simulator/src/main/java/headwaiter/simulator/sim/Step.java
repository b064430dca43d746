package headwaiter.simulator.sim;

import java.util.Optional;

/**
 * One entry of a trace: a thread was resumed, gave way, or passed a yield point.
 *
 * @param nanos virtual time
 * @param thread the thread's name
 * @param what in words, such as {@code reads count}
 * @param at the innermost frame of the code under test, if there is one
 * @param preempted whether the thread gave way here
 */
public record Step(
    long nanos, String thread, String what, Optional<StackTraceElement> at, boolean preempted) {}
