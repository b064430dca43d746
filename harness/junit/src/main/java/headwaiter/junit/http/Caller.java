package headwaiter.junit.http;

import java.util.Optional;

/**
 * Who makes a call.
 *
 * @param thread the thread's name
 * @param onLoop whether it is the loop's
 * @param place the line of the code under test
 */
public record Caller(String thread, boolean onLoop, Optional<StackTraceElement> place) {}
