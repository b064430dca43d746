package headwaiter.simulator.sim;

/**
 * Decides wherever a schedule is free. Called by one thread at a time; has to be deterministic. The
 * plain schedule answers 0 and false to everything.
 */
public interface Strategy {
  /** The plain schedule: first in, first out; no pre-emption; timers in the order they were set. */
  Strategy PLAIN =
      new Strategy() {
        @Override
        public int pick(int runnable) {
          return 0;
        }

        @Override
        public boolean preempt(String site) {
          return false;
        }

        @Override
        public int tie(int due) {
          return 0;
        }

        @Override
        public boolean explores() {
          return false;
        }
      };

  /**
   * Which of the runnable threads goes on. What is due at this very instant counts as one of them.
   *
   * @param runnable how many there are, at least 2; they stand in the order in which they became
   *     runnable
   * @return an index below that; 0 is the plain choice
   */
  int pick(int runnable);

  /**
   * Whether the running thread gives way here.
   *
   * @param site what the woven class says of the yield point, such as {@code reads count}
   */
  boolean preempt(String site);

  /**
   * Which of the timers that are due at one instant fires next.
   *
   * @param due how many there are, at least 2, in the order in which they were set
   * @return an index below that; 0 is the plain choice
   */
  int tie(int due);

  /** Whether yield points ask at all. */
  boolean explores();
}
