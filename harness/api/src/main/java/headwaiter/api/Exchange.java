package headwaiter.api;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request that a client made of a {@link Host}, and what became of it. A redirect that is
 * followed makes another exchange.
 *
 * @param request what was asked for
 * @param began virtual time, since the simulation began, at which the client began with it
 * @param ended the same of its end; empty while it is in flight
 * @param ending how it ended
 * @param status of the answer, once its head has come
 * @param thread the name of the thread that sent it; of the first one, if it is due to a redirect
 * @param onLoop whether that was the loop's thread
 */
public record Exchange(
    Request request,
    Duration began,
    Optional<Duration> ended,
    Ending ending,
    OptionalInt status,
    String thread,
    boolean onLoop) {
  /** How an exchange ended. */
  public enum Ending {
    /** It is in flight. */
    NOT_YET,
    /** The answer came, all of it. */
    ANSWERED,
    /** The client gave up: it was cancelled, or its time was over. */
    GIVEN_UP,
    /** The network failed it. */
    BROKEN
  }

  /**
   * What was asked for.
   *
   * @param headers as they were sent
   * @param body as UTF-8; empty if it did not get there
   */
  public record Request(String method, URI uri, HttpHeaders headers, String body) {}

  /** Whether the client gave up. */
  public boolean cancelled() {
    return ending == Ending.GIVEN_UP;
  }
}
