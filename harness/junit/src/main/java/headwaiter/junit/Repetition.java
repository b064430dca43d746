package headwaiter.junit;

import java.lang.reflect.Method;
import java.util.Optional;

/**
 * A test method that was run in real time.
 *
 * @param check the id of its check; empty if it has none
 * @param test the method
 * @param runs how often it was run
 * @param passed how many of these passed
 * @param failure the first one, if there was one
 */
public record Repetition(
    String check, Method test, int runs, int passed, Optional<Throwable> failure) {}
