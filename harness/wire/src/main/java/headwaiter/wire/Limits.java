package headwaiter.wire;

/**
 * What a run may use.
 *
 * @param cpuMillis CPU time of the whole job, in milliseconds
 * @param wallMillis wall time of the whole job, in milliseconds; reaching it decides nothing
 * @param steps steps of one simulation: resumptions of a thread, and back edges by the thousand
 * @param virtualMillis virtual time of one simulation, in milliseconds
 * @param outputBytes what is kept of standard output and standard error
 */
public record Limits(
    long cpuMillis, long wallMillis, long steps, long virtualMillis, int outputBytes) {}
