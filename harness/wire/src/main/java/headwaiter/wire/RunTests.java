package headwaiter.wire;

import java.util.List;

/**
 * Run the tests of an assignment on a submission, in simulations.
 *
 * @param label whose, for messages
 * @param subject the woven classes of the submission
 * @param support the woven classes of the given types and of the tests
 * @param testClasses the binary names of the test classes, in the order in which they run
 * @param plans one for each check that is wanted; tests of other checks are left out
 * @param seed the seed of the plain schedule; explored ones are derived from it
 * @param onlySeed 0, or the seed of the one explored schedule that is wanted (a replay)
 * @param trace whether every step is to be recorded
 * @param covers whether the submission's classes carry probes, and what they note is to be told
 * @param limits what the run may use
 */
public record RunTests(
    String label,
    List<ClassBytes> subject,
    List<ClassBytes> support,
    List<String> testClasses,
    List<CheckPlan> plans,
    long seed,
    long onlySeed,
    boolean trace,
    boolean covers,
    Limits limits)
    implements Job {}
