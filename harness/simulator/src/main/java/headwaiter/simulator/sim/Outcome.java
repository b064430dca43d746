package headwaiter.simulator.sim;

import headwaiter.simulator.race.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a simulation came to.
 *
 * @param ending how it ended
 * @param elapsed virtual time
 * @param steps resumptions of a thread
 * @param hash of the whole trace: equal runs have equal hashes
 * @param failure what the body threw
 * @param waits waits of threads that must not wait, in the order in which they began
 * @param stalls where loops computed for too long, in the order in which their hearts beat again
 * @param leftovers what code under test left behind
 * @param threads who waits for what, if it did not end well
 * @param spans the timeline, by begin
 * @param asked the calls of services in it, by begin, under a plain schedule
 * @param trace every step, if it was asked for
 * @param exits requests to end the JVM
 * @param outside what outside of the simulation took part, one line each
 * @param changes what it had changed for the whole JVM, in words; it has been put back
 * @param races accesses that nothing orders, if they were looked for and the run was exact
 * @param permits permits of semaphores that were lost, or given back twice, under a plain schedule
 * @param opened failures that the body took out of a wrapping, in which they had another one
 * @param accesses how many accesses were followed to find these
 */
public record Outcome(
    Ending ending,
    Duration elapsed,
    long steps,
    long hash,
    Optional<Throwable> failure,
    List<Wait> waits,
    List<Stall> stalls,
    List<Leftover> leftovers,
    List<ThreadState> threads,
    List<Span> spans,
    List<Asked> asked,
    List<Step> trace,
    List<Exit> exits,
    List<String> outside,
    List<String> changes,
    List<Race> races,
    List<LostPermit> permits,
    List<Throwable> opened,
    int accesses) {
  /** Whether nothing outside the simulation took part. */
  public boolean exact() {
    return outside.isEmpty();
  }

  /** Whether the body returned. */
  public boolean good() {
    return ending == Ending.DONE && failure.isEmpty();
  }
}
