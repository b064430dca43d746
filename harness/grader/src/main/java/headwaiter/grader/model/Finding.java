package headwaiter.grader.model;

import headwaiter.wire.Interleaving;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Optional;

/**
 * A judgement for a person: one mistake at one place.
 *
 * @param id such as {@code blocking-wait}; public and stable
 * @param origins where it comes from, strongest evidence first
 * @param confirmed whether a run has shown it, or nothing more is needed
 * @param check the check in whose run it was seen; empty if in none
 * @param place where in the student's source
 * @param endLine the last line; 0 if unknown
 * @param column from 1; 0 if unknown
 * @param message one sentence: what is wrong there
 * @param advice one sentence: what to do instead
 * @param evidence lines of evidence: thread, virtual time, duration, stack, threads of a deadlock
 * @param schedule how to make it happen again, if it was found by exploring
 */
public record Finding(
    String id,
    List<Origin> origins,
    boolean confirmed,
    String check,
    Place place,
    int endLine,
    int column,
    String message,
    String advice,
    List<String> evidence,
    Optional<Interleaving> schedule) {
  /** Where a finding comes from. */
  public enum Origin {
    /** From the compiled classes. */
    STATIC,
    /** Seen while a check ran. */
    OBSERVED,
    /** Found by exploring schedules. */
    EXPLORED
  }
}
