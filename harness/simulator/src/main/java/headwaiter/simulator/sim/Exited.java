package headwaiter.simulator.sim;

/** Thrown instead of ending the JVM, so that the thread that asked for it does not go on. */
final class Exited extends Error {
  private static final long serialVersionUID = 1;

  Exited(String call, int status) {
    super(call + "(" + status + ")");
  }
}
