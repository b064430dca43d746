package headwaiter.simulator.sim;

/** How a simulation ended. */
public enum Ending {
  /** The body returned or threw, and everything that had to happen has happened. */
  DONE,
  /** A cycle of threads, each waiting for what the next holds. */
  DEADLOCK,
  /** The body waits for what nothing can give any more. */
  STUCK,
  /** Threads run for ever without getting anywhere. */
  LIVELOCK,
  /** Work outside the simulation, such as real I/O, did not come back. */
  OUTSIDE,
  /** The limit of steps was reached. */
  STEPS,
  /** The limit of virtual time was reached. */
  VIRTUAL_TIME
}
