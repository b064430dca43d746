package headwaiter.simulator.explore;

import java.util.List;

/**
 * What a run with chosen deviations came to.
 *
 * @param fails whether it failed in the same way as the schedule that is to be explained
 * @param followed the deviations that came to pass
 * @param choices how many choices there were
 */
record Trial(boolean fails, List<Deviation> followed, long choices) {}
