package headwaiter.simulator.sim;

/** Placeholder until the machine lands. */
public final class Machine {
  private Machine() {}
}
