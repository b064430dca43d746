package headwaiter.simulator.sim;

import java.util.List;
import java.util.Optional;

/**
 * A thread at the end of a simulation that did not end well.
 *
 * @param name its name
 * @param waitsFor what for, in words; empty if it is runnable
 * @param heldBy the name of the thread that holds that; empty if none does
 * @param holds what it holds itself, in words
 * @param inCycle whether it is part of the deadlock
 * @param stack innermost first, without the machine's frames
 * @param path how the code came to be run by it, innermost first
 * @param pool the pool that starves, in words, if this is one of its threads; else empty
 * @param awaits the future or task that it waits for, if that is known
 * @param missed the signal that it missed, if it waits for one and every step was recorded
 */
public record ThreadState(
    String name,
    String waitsFor,
    String heldBy,
    List<String> holds,
    boolean inCycle,
    List<StackTraceElement> stack,
    List<Hop> path,
    String pool,
    Optional<Awaited> awaits,
    Optional<Missed> missed) {}
