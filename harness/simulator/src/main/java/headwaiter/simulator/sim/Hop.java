package headwaiter.simulator.sim;

/**
 * One hop of an asynchronous stack: a place in the code under test where something was made,
 * attached, started or handed over that runs later.
 *
 * @param call the call made there, such as {@code CompletableFuture.thenApply}
 * @param at the frame
 */
public record Hop(String call, StackTraceElement at) {}
