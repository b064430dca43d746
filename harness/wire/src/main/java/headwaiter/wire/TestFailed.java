package headwaiter.wire;

import java.util.List;
import java.util.Optional;

/**
 * A test failed: its body threw.
 *
 * @param test the method, as {@code Class.method}
 * @param type the binary name of the failure's class
 * @param message its message; empty if it had none
 * @param expected what an assertion wanted, as text
 * @param actual what it got, as text
 * @param stack the failure's stack, innermost first, without frames of the harness; then, if the
 *     failure has a cause, the stack of its root
 * @param virtualNanos virtual time of the failure
 * @param seed the seed of the run that failed
 * @param schedules how many schedules were tried, this one included
 * @param interleaving how it came about, if only some schedules fail
 */
public record TestFailed(
    String check,
    String test,
    String type,
    String message,
    Optional<String> expected,
    Optional<String> actual,
    List<Frame> stack,
    long virtualNanos,
    long seed,
    int schedules,
    Optional<Interleaving> interleaving)
    implements Observation {}
