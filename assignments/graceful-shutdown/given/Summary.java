package course.gracefulshutdown.given;

/**
 * What a pool has done. What was started has either finished or was cancelled.
 *
 * @param started how many jobs began
 * @param finished how many of them ended by themselves, well or not
 * @param cancelled how many of them were interrupted
 */
public record Summary(int started, int finished, int cancelled) {}
