package headwaiter.api;

import java.time.Duration;

/**
 * The script for one resource of a {@link Host}: its first reply is for the first request, and so
 * on; the last is for all that follow.
 */
public interface Route {
  /** The latency of the replies that are added from now on. */
  Route after(Duration latency);

  /** Adds a reply. */
  Route reply(Reply reply);

  /** Adds a reply with that text as its body. */
  default Route reply(int status, String body) {
    return reply(Reply.of(status, body));
  }
}
