package headwaiter.wire;

import java.util.List;

/**
 * What happened in the plain run of a test, over virtual time.
 *
 * @param test the method, as {@code Class.method}
 * @param virtualNanos its end
 * @param tracks services first, then threads, each in the order of its first span
 */
public record TimelineSeen(String check, String test, long virtualNanos, List<Track> tracks)
    implements Observation {
  /**
   * One line of the timeline.
   *
   * @param name the service's or the thread's name
   * @param service whether it is a service
   * @param spans in the order in which they began
   */
  public record Track(String name, boolean service, List<Span> spans) {}

  /**
   * Something that lasted.
   *
   * @param fromNanos its begin
   * @param toNanos its end; -1 if it had none
   * @param state what it was
   * @param label a call's label, or what a thread waited in
   * @param place the line of the code under test that it stood at
   */
  public record Span(long fromNanos, long toNanos, State state, String label, Place place) {}

  /** The states of a span. */
  public enum State {
    /** A call to a given service. */
    CALL,
    /** Asleep. */
    SLEEP,
    /** Waiting for another thread. */
    WAIT,
    /** Waiting for a lock. */
    LOCK,
    /** Using virtual CPU time. */
    CPU
  }
}
