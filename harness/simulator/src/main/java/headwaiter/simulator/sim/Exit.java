package headwaiter.simulator.sim;

/**
 * The code under test asked the JVM to end, and was kept from it.
 *
 * @param call {@code System.exit} or {@code Runtime.halt}
 * @param status the exit status it asked for
 * @param at the innermost frame of the code under test
 */
public record Exit(String call, int status, StackTraceElement at) {}
