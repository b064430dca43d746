package headwaiter.simulator.sim;

import java.util.List;

/**
 * A thread at the end of a simulation that did not end well.
 *
 * @param name its name
 * @param waitsFor what for, in words; empty if it is runnable
 * @param heldBy the name of the thread that holds that; empty if none does
 * @param holds what it holds itself, in words
 * @param inCycle whether it is part of the deadlock
 * @param stack innermost first, without the machine's frames
 */
public record ThreadState(
    String name,
    String waitsFor,
    String heldBy,
    List<String> holds,
    boolean inCycle,
    List<StackTraceElement> stack) {}
