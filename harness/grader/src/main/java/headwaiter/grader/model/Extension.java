package headwaiter.grader.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody has longer.
 *
 * @param student who
 * @param assignment for what
 * @param due in place of the course's date
 * @param cutoff in place of the course's; empty leaves as long after the new date as after the old
 * @param reason why
 * @param by who granted it
 */
public record Extension(
    String student,
    String assignment,
    Instant due,
    Optional<Instant> cutoff,
    String reason,
    String by) {}
