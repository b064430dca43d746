package headwaiter.junit.http;

/** The call that a {@link Wire} plays is over before its time. */
final class Aborted extends Exception {
  private static final long serialVersionUID = 1L;

  Aborted(Throwable why) {
    super(null, why, false, false);
  }
}
