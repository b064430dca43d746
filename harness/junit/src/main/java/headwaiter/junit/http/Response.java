package headwaiter.junit.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** An answer, as the code under test gets it. */
final class Response<T> implements HttpResponse<T> {
  private final HttpRequest request;
  private final Head head;
  private final Optional<HttpResponse<T>> previous;
  private final T body;
  private final String label;

  /**
   * An answer.
   *
   * @param previous the one that led here, if one did
   */
  Response(Incoming incoming, Optional<HttpResponse<T>> previous, T body) {
    request = incoming.hop().request();
    head = incoming.head();
    label = incoming.line().label();
    this.previous = previous;
    this.body = body;
  }

  /** An answer that led on: nobody sees its body. */
  @SuppressWarnings("NullAway") // the JDK's client has null there, too
  static <T> Response<T> bodiless(Incoming incoming, Optional<HttpResponse<T>> previous) {
    return new Response<>(incoming, previous, null);
  }

  @Override
  public int statusCode() {
    return head.status();
  }

  @Override
  public Optional<String> connectionLabel() {
    return Optional.of(label);
  }

  @Override
  public HttpRequest request() {
    return request;
  }

  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return previous;
  }

  @Override
  public HttpHeaders headers() {
    return head.headers();
  }

  @Override
  public T body() {
    return body;
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return Optional.empty();
  }

  @Override
  public URI uri() {
    return request.uri();
  }

  @Override
  public HttpClient.Version version() {
    return head.version();
  }

  @Override
  public String toString() {
    return "(" + request.method() + " " + request.uri() + ") " + head.status();
  }
}
