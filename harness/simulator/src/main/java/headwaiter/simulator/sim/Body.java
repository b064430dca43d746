package headwaiter.simulator.sim;

/** What a simulation runs on its main thread. */
@FunctionalInterface
public interface Body {
  /**
   * Runs on the simulated main thread.
   *
   * @param machine the machine it runs in
   * @throws Throwable any failure; it becomes the outcome's
   */
  void run(Machine machine) throws Throwable;
}
