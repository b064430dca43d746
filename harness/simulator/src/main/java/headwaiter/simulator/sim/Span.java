package headwaiter.simulator.sim;

import java.util.Optional;

/**
 * Something that lasted, on a line of the timeline.
 *
 * @param track the thread's or service's name
 * @param service whether the track is a service
 * @param state what it was
 * @param label a call's label, or what the thread waited in
 * @param at the innermost frame of the code under test, if there is one
 * @param fromNanos its begin
 * @param toNanos its end; -1 if it had none
 */
public record Span(
    String track,
    boolean service,
    State state,
    String label,
    Optional<StackTraceElement> at,
    long fromNanos,
    long toNanos) {
  /** The states. */
  public enum State {
    /** A call to a given service. */
    CALL,
    /** Asleep. */
    SLEEP,
    /** Waiting for another thread. */
    WAIT,
    /** Waiting for a lock. */
    LOCK,
    /** Computing, or waiting for a core to compute on. */
    CPU
  }
}
