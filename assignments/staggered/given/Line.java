package course.staggered.given;

import java.time.Duration;

/**
 * A line to be said.
 *
 * @param delay when, counted from the call; not negative
 * @param text what
 */
public record Line(Duration delay, String text) {}
