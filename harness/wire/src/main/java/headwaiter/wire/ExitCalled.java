package headwaiter.wire;

/**
 * The code under test asked the JVM to end. It was kept from doing so.
 *
 * @param test the method, as {@code Class.method}
 * @param call {@code System.exit} or {@code Runtime.halt}
 * @param status the exit status it asked for
 * @param at the innermost frame of the code under test
 */
public record ExitCalled(String check, String test, String call, int status, Frame at)
    implements Observation {}
