package headwaiter.simulator.sim;

/**
 * The threads that may go on, in the order in which they became able to. What a strategy sees of
 * them; changes with the next step.
 */
public interface Runnables {
  /** How many there are. */
  int size();

  /**
   * One of them.
   *
   * @return its id: 0 for the one that runs the body, then upwards in the order of creation; the
   *     same in equal runs
   */
  int thread(int index);

  /** Its name, for people. */
  String name(int index);

  /** Whether a timer is due, too, and could go first. */
  boolean timerIsDue();

  /**
   * A number for the state that the run is in, the same in every run that has come to this state,
   * in whatever order of independent steps; 0 if it is not known.
   */
  long state();

  /** Whether it does nothing but look again and again: to prefer it for ever is not fair. */
  boolean spins(int index);
}
