package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Step;
import java.util.List;

/**
 * A failing schedule, shrunk.
 *
 * @param deviations where it departs from the plain one
 * @param torn the places in code under test before which a thread was pre-empted, in order; each as
 *     late as it does harm
 * @param switches which thread goes before which other, and where the two are, in order
 * @param steps what the threads did in code under test, in order; the end of it, if it is long
 * @param outcome that of the shrunk schedule; it fails in the same way as the one that was found
 * @param runs how many runs the shrinking took
 */
public record Interleaving(
    List<Deviation> deviations,
    List<StackTraceElement> torn,
    List<Switch> switches,
    List<Step> steps,
    Outcome outcome,
    int runs) {}
