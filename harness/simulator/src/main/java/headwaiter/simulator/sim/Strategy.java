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
        public int pick(Runnables runnable) {
          return 0;
        }

        @Override
        public boolean preempt(int thread, String site, Runnables others) {
          return false;
        }

        @Override
        public int tie(int due) {
          return 0;
        }

        @Override
        public boolean early(Runnables runnable) {
          return false;
        }

        @Override
        public boolean explores() {
          return false;
        }
      };

  /**
   * Which of the runnable threads goes on. What is due at this very instant counts as one of them.
   *
   * @param runnable at least 2
   * @return an index; 0 is the plain choice
   */
  int pick(Runnables runnable);

  /**
   * Whether the running thread gives way here.
   *
   * @param thread its id
   * @param site what the woven class says of the yield point, such as {@code reads count}
   * @param others who else could go on; it may be that nobody can
   */
  boolean preempt(int thread, String site, Runnables others);

  /**
   * Which of the timers that are due at one instant fires next.
   *
   * @param due how many there are, at least 2, in the order in which they were set
   * @return an index below that; 0 is the plain choice
   */
  int tie(int due);

  /**
   * Whether a timer that is due goes first, before those who can run: a time-out at the very moment
   * of what it waits for.
   *
   * @param runnable at least 1
   */
  boolean early(Runnables runnable);

  /** Whether it is to be asked at yield points, and about timers. */
  boolean explores();
}
