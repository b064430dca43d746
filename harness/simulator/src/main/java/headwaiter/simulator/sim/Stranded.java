package headwaiter.simulator.sim;

/** Thrown into a thread that could otherwise never be stopped or waited for. */
final class Stranded extends Error {
  private static final long serialVersionUID = 1;

  Stranded(String message) {
    super(message);
  }
}
