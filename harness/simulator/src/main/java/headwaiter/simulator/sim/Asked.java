package headwaiter.simulator.sim;

import java.util.Optional;

/**
 * A call of a service, and what its caller was in the middle of.
 *
 * @param span the call
 * @param thread the caller's name
 * @param task which task it was in the middle of, by number; -1 if of none
 * @param handedNanos when that task was handed to a pool; 0 if it was not
 * @param pool where the code under test made that pool
 */
public record Asked(
    Span span, String thread, int task, long handedNanos, Optional<StackTraceElement> pool) {
  /** The same call, now that it has ended. */
  Asked of(Span ended) {
    return new Asked(ended, thread, task, handedNanos, pool);
  }
}
