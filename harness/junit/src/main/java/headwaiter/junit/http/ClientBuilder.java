package headwaiter.junit.http;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Makes clients of a network. Refuses what the JDK's builder refuses. */
final class ClientBuilder implements HttpClient.Builder {
  private static final int LARGEST_PRIORITY = 256;

  private final ScriptedNetwork network;
  private @Nullable CookieHandler cookies;
  private @Nullable Duration connectTimeout;
  private @Nullable SSLContext sslContext;
  private @Nullable SSLParameters sslParameters;
  private @Nullable Executor executor;
  private @Nullable ProxySelector proxies;
  private @Nullable Authenticator authenticator;
  private HttpClient.Redirect redirects = HttpClient.Redirect.NEVER;
  private HttpClient.Version version = HttpClient.Version.HTTP_2;

  ClientBuilder(ScriptedNetwork network) {
    this.network = network;
  }

  @Override
  public HttpClient.Builder cookieHandler(CookieHandler handler) {
    cookies = Objects.requireNonNull(handler);
    return this;
  }

  @Override
  public HttpClient.Builder connectTimeout(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("Invalid duration: " + duration);
    }
    connectTimeout = duration;
    return this;
  }

  @Override
  public HttpClient.Builder sslContext(SSLContext context) {
    sslContext = Objects.requireNonNull(context);
    return this;
  }

  @Override
  public HttpClient.Builder sslParameters(SSLParameters parameters) {
    sslParameters = Objects.requireNonNull(parameters);
    return this;
  }

  @Override
  public HttpClient.Builder executor(Executor runsCallbacks) {
    executor = Objects.requireNonNull(runsCallbacks);
    return this;
  }

  @Override
  public HttpClient.Builder followRedirects(HttpClient.Redirect policy) {
    redirects = Objects.requireNonNull(policy);
    return this;
  }

  @Override
  public HttpClient.Builder version(HttpClient.Version preferred) {
    version = Objects.requireNonNull(preferred);
    return this;
  }

  @Override
  public HttpClient.Builder priority(int priority) {
    if (priority < 1 || priority > LARGEST_PRIORITY) {
      throw new IllegalArgumentException("priority must be between 1 and 256");
    }
    return this;
  }

  @Override
  public HttpClient.Builder proxy(ProxySelector selector) {
    proxies = Objects.requireNonNull(selector);
    return this;
  }

  @Override
  public HttpClient.Builder authenticator(Authenticator knowsPasswords) {
    authenticator = Objects.requireNonNull(knowsPasswords);
    return this;
  }

  @Override
  public HttpClient.Builder localAddress(@Nullable InetAddress address) {
    return this;
  }

  @Override
  public HttpClient build() {
    return new Client(
        network,
        new Client.Options(
            Optional.ofNullable(cookies),
            Optional.ofNullable(connectTimeout),
            Optional.ofNullable(sslContext),
            Optional.ofNullable(sslParameters),
            Optional.ofNullable(executor),
            Optional.ofNullable(proxies),
            Optional.ofNullable(authenticator),
            redirects,
            version));
  }
}
