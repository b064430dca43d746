package course.strategy;

import course.strategy.given.Backend;
import course.strategy.given.Strategy;
import course.strategy.given.Workload;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Knows how to do what. */
public final class Strategist {
  private Strategist() {}

  /** The strategy for a workload. */
  public static Strategy choose(Workload workload) {
    throw new UnsupportedOperationException("choose is yours to write");
  }

  /**
   * Does a workload in that way: each operation is fetched once, and then computed once. Returns at
   * once and never throws; it is called on an event loop, where nothing of the work is done.
   *
   * @param cores how many threads can compute at once
   * @return how long it took, when it is done. Fails with the failure of an operation, when all
   *     that were begun have ended, if not before
   */
  public static CompletableFuture<Duration> run(
      Workload workload, Strategy strategy, Backend backend, int cores) {
    throw new UnsupportedOperationException("run is yours to write");
  }
}
