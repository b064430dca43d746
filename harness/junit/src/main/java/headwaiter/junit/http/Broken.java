package headwaiter.junit.http;

/** The network failed an exchange, or the code under test did. */
final class Broken extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the caller is to see. */
  private final Throwable failure;

  /** Whether the connection broke before anything of an answer had come. */
  private final boolean expired;

  Broken(Throwable failure) {
    this(failure, false);
  }

  Broken(Throwable failure, boolean expired) {
    super(null, failure, false, false);
    this.failure = failure;
    this.expired = expired;
  }

  Throwable failure() {
    return failure;
  }

  boolean expired() {
    return expired;
  }
}
