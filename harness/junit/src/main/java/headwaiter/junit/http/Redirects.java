package headwaiter.junit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;

/** Which redirects a call follows, and how: as the JDK's client does. */
final class Redirects {
  private static final int MOST = 5;

  private final HttpClient.Redirect policy;
  private int followed;

  Redirects(HttpClient.Redirect policy) {
    this.policy = policy;
  }

  /** The next hop, if this answer leads to one. */
  Optional<Hop> follow(Hop hop, Head head) {
    if (policy == HttpClient.Redirect.NEVER || !leadsOn(head.status())) {
      return Optional.empty();
    }
    URI from = hop.request().uri();
    URI to =
        head.headers()
            .firstValue("Location")
            .map(URI::create)
            .map(from::resolve)
            .orElseThrow(() -> new UncheckedIOException(new IOException("Invalid redirection")));
    if (!allowed(from, to) || ++followed >= MOST) {
      return Optional.empty();
    }
    String method = hop.request().method();
    String next = method(head.status(), method);
    return Optional.of(hop.to(to, next, head.status() != 303 && next.equals(method)));
  }

  private static boolean leadsOn(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static String method(int status, String method) {
    return switch (status) {
      case 301, 302 -> method.equals("POST") ? "GET" : method;
      case 303 -> "GET";
      default -> method;
    };
  }

  private boolean allowed(URI from, URI to) {
    return policy == HttpClient.Redirect.ALWAYS
        || to.getScheme().equalsIgnoreCase(from.getScheme())
        || to.getScheme().equalsIgnoreCase("https");
  }
}
