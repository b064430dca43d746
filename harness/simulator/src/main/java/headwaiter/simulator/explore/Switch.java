package headwaiter.simulator.explore;

import java.util.Optional;

/**
 * Where a failing schedule lets another thread go first.
 *
 * @param stopped the name of the thread that has to wait its turn
 * @param at where that is in code under test, or will be when it goes on
 * @param other the name of the one that goes on
 * @param otherAt what that touches next in code under test
 */
public record Switch(
    String stopped,
    Optional<StackTraceElement> at,
    String other,
    Optional<StackTraceElement> otherAt) {}
