package course.retry.given;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * When to try again.
 *
 * @param maxAttempts how many attempts there are at most, the first one included; at least 1
 * @param base the first pause; each further one is twice as long
 * @param cap no pause is longer than this, jitter aside
 * @param jitter the pause is longer by a random part of this
 * @param retryable whether an attempt that failed with this may be repeated
 */
public record Policy(
    int maxAttempts,
    Duration base,
    Duration cap,
    Duration jitter,
    Predicate<Throwable> retryable) {}
