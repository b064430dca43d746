package headwaiter.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * A service that a lesson gives to the code under test. It records who called it, when, on which
 * thread, and how many calls were in flight; the report draws its calls as a timeline.
 */
public interface GivenService {
  /**
   * An asynchronous call: returns at once, and completes with the value after the latency, on the
   * service's own thread, which must never wait. Cancelling the future ends the call.
   */
  <T> CompletableFuture<T> answer(String label, Duration latency, T value);

  /** An asynchronous call that fails after the latency with exactly this failure. */
  <T> CompletableFuture<T> fail(String label, Duration latency, Throwable failure);

  /**
   * A blocking call: the calling thread waits for the latency, then gets what the callable gives.
   *
   * @throws Exception what the callable threw, or {@code InterruptedException}
   */
  <T> T block(String label, Duration latency, Callable<T> value) throws Exception;

  /** Every call so far, in the order in which they began. */
  List<Call> calls();

  /**
   * The line of the code under test that made a call; empty if it was made elsewhere, or if this
   * run takes no notice of lines.
   */
  Optional<StackTraceElement> madeAt(Call call);

  /** The largest number of calls that were in flight at once. */
  int mostInFlight();

  /**
   * One call.
   *
   * @param label what was asked for
   * @param began virtual time since the simulation began
   * @param ended the same, or empty while it is in flight
   * @param thread the name of the calling thread
   * @param onLoop whether that was the loop's thread
   * @param cancelled whether its future was cancelled
   */
  record Call(
      String label,
      Duration began,
      Optional<Duration> ended,
      String thread,
      boolean onLoop,
      boolean cancelled) {}
}
