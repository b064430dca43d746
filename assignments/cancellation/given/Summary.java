package course.cancellation.given;

/**
 * What a job has done.
 *
 * @param steps how many steps
 */
public record Summary(int steps) {}
