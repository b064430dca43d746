package course.workqueue.given;

import java.time.Duration;

/**
 * What a pipeline did.
 *
 * @param produced how many items were put
 * @param consumed how many items were taken and worked on to the end
 * @param took from the call to the end of the last item
 */
public record Stats(int produced, int consumed, Duration took) {}
