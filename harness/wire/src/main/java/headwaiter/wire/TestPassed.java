package headwaiter.wire;

import java.util.List;
import java.util.Optional;

/**
 * A test passed under every schedule that was tried.
 *
 * @param test the method, as {@code Class.method}
 * @param virtualNanos virtual duration of the plain run
 * @param seed the seed of the plain run
 * @param schedules how many schedules were tried
 * @param claims what is known for certain of the schedules that were tried, in sentences
 * @param steps steps of the plain run
 * @param hash the hash of the plain run's trace, in hexadecimal
 * @param interleaving the steps of the plain run, if they were asked for
 */
public record TestPassed(
    String check,
    String test,
    long virtualNanos,
    long seed,
    int schedules,
    List<String> claims,
    long steps,
    String hash,
    Optional<Interleaving> interleaving)
    implements Observation {}
