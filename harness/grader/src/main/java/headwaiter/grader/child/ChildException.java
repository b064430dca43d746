package headwaiter.grader.child;

/** A child could not be started, or must not be used: our trouble, never a student's. */
public final class ChildException extends Exception {
  private static final long serialVersionUID = 1L;

  ChildException(String message, Throwable cause) {
    super(message, cause);
  }

  ChildException(String message) {
    super(message);
  }
}
