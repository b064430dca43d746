package headwaiter.junit.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** What a blocking call throws for a failure: one of the same kind, made on the calling thread. */
final class Failures {
  private Failures() {}

  /** Throws what is unchecked, and returns the rest for the caller to throw. */
  static IOException rethrown(Throwable failure) {
    String message = failure.getMessage();
    return switch (failure) {
      case IllegalArgumentException e -> throw new IllegalArgumentException(message, e);
      case SecurityException e -> throw new SecurityException(message, e);
      case HttpConnectTimeoutException e -> caused(new HttpConnectTimeoutException(message), e);
      case HttpTimeoutException e -> new HttpTimeoutException(message);
      case ConnectException e -> caused(new ConnectException(message), e);
      case SSLHandshakeException e -> new SSLHandshakeException(message, e);
      case SSLException e -> new SSLException(message, e);
      case ProtocolException e -> caused(new ProtocolException(message), e);
      default -> new IOException(message, failure);
    };
  }

  private static IOException caused(IOException failure, Throwable cause) {
    failure.initCause(cause);
    return failure;
  }
}
