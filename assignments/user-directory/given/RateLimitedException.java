package course.userdirectory.given;

import java.time.Duration;

/** The API asks to be left alone for a while. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  public RateLimitedException(Duration retryAfter) {
    super("try again after " + retryAfter);
    this.retryAfter = retryAfter;
  }

  /** How long; not negative. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
