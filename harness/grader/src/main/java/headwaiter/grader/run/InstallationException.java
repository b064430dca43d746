package headwaiter.grader.run;

/** Something is missing that the grader needs: our trouble, never a student's. */
public final class InstallationException extends Exception {
  private static final long serialVersionUID = 1L;

  InstallationException(String message) {
    super(message);
  }

  InstallationException(String message, Throwable cause) {
    super(message, cause);
  }
}
