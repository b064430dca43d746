package course.cpuoffload;

import course.cpuoffload.given.Counting;
import headwaiter.api.Loop;

/** Counts primes on other threads than the loop. */
public final class Primes {
  private Primes() {}

  /**
   * Begins to count. Returns at once.
   *
   * @param limit primes below this are counted
   * @param loop where the result is completed
   * @param cores how many calls of {@link course.cpuoffload.given.Numbers#countPrimes} run at once
   * @return the count that is under way; its result fails with an {@link IllegalArgumentException}
   *     if the limit is negative or there is no core
   */
  public static Counting count(int limit, Loop loop, int cores) {
    throw new UnsupportedOperationException("count is yours to write");
  }
}
