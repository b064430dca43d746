package headwaiter.grader.pipeline;

/** The harness itself is not fit to grade: our trouble. */
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  Unusable(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
