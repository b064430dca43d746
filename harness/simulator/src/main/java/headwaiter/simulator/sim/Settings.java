package headwaiter.simulator.sim;

import headwaiter.simulator.race.Lookout;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * How a simulation is run.
 *
 * @param seed where chance in the code under test comes from
 * @param strategy decides the schedule
 * @param commonPoolParallelism workers of the simulation's common pool
 * @param epoch what the wall clock says at the beginning
 * @param maxSteps resumptions of a thread, and back edges by the thousand, before it is ended
 * @param maxVirtual virtual time before it is ended
 * @param subject whether a class, by its binary name, is code under test
 * @param trace whether every step is recorded
 * @param lookout what else it is watched for
 */
public record Settings(
    long seed,
    Strategy strategy,
    int commonPoolParallelism,
    Instant epoch,
    long maxSteps,
    Duration maxVirtual,
    Predicate<String> subject,
    boolean trace,
    Lookout lookout) {
  /** The same, with nothing else watched. */
  public Settings(
      long seed,
      Strategy strategy,
      int commonPoolParallelism,
      Instant epoch,
      long maxSteps,
      Duration maxVirtual,
      Predicate<String> subject,
      boolean trace) {
    this(
        seed,
        strategy,
        commonPoolParallelism,
        epoch,
        maxSteps,
        maxVirtual,
        subject,
        trace,
        Lookout.NONE);
  }

  /** The plain schedule of a seed, with the usual limits; nothing is code under test. */
  public static Settings plain(long seed) {
    return new Settings(
        seed,
        Strategy.PLAIN,
        8,
        Instant.parse("2026-01-01T00:00:00Z"),
        2_000_000,
        Duration.ofDays(30),
        name -> false,
        false);
  }

  /** The same with another strategy. */
  public Settings with(Strategy other) {
    return new Settings(
        seed, other, commonPoolParallelism, epoch, maxSteps, maxVirtual, subject, trace, lookout);
  }

  /** The same with another notion of what is code under test. */
  public Settings withSubject(Predicate<String> other) {
    return new Settings(
        seed, strategy, commonPoolParallelism, epoch, maxSteps, maxVirtual, other, trace, lookout);
  }

  /** The same with another time on the wall clock at the beginning. */
  public Settings withEpoch(Instant other) {
    return new Settings(
        seed,
        strategy,
        commonPoolParallelism,
        other,
        maxSteps,
        maxVirtual,
        subject,
        trace,
        lookout);
  }

  /** The same, recording every step or not. */
  public Settings withTrace(boolean recorded) {
    return new Settings(
        seed,
        strategy,
        commonPoolParallelism,
        epoch,
        maxSteps,
        maxVirtual,
        subject,
        recorded,
        lookout);
  }

  /** The same, watched for something else. */
  public Settings withLookout(Lookout other) {
    return new Settings(
        seed, strategy, commonPoolParallelism, epoch, maxSteps, maxVirtual, subject, trace, other);
  }
}
