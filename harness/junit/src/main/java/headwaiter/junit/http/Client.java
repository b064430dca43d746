package headwaiter.junit.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * A client in virtual time. To its user it is the JDK's: it runs callbacks on its executor,
 * completes what {@link #sendAsync} returned in the common pool, fails in the same words, and its
 * futures cancel their exchanges. It speaks HTTP/1.1 alone, and {@code https} without encryption.
 */
final class Client extends HttpClient {
  /** What a builder was told. */
  record Options(
      Optional<CookieHandler> cookies,
      Optional<Duration> connectTimeout,
      Optional<SSLContext> sslContext,
      Optional<SSLParameters> sslParameters,
      Optional<Executor> executor,
      Optional<ProxySelector> proxies,
      Optional<Authenticator> authenticator,
      Redirect redirects,
      Version version) {}

  private final ScriptedNetwork network;
  private final Options options;
  private final Lines lines;
  private final Credentials.Keys keys = new Credentials.Keys();
  private final Optional<Workers> workers;
  private final Executor executor;
  private final Set<Call<?>> pending = new LinkedHashSet<>();
  private final CompletableFuture<@Nullable Void> terminated = new CompletableFuture<>();
  private boolean shutdown;

  Client(ScriptedNetwork network, Options options) {
    this.network = network;
    this.options = options;
    lines = new Lines(network.machine());
    int number = network.newClient();
    workers =
        options.executor().isPresent()
            ? Optional.empty()
            : Optional.of(new Workers(network.machine(), "HttpClient-" + number + "-Worker-"));
    executor = options.executor().orElseGet(() -> workers.orElseThrow());
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    CompletableFuture<HttpResponse<T>> response = start(request, handler, false);
    try {
      return response.get();
    } catch (InterruptedException e) {
      response.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw Failures.rethrown(e.getCause() == null ? e : e.getCause());
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    CompletableFuture<HttpResponse<T>> response = start(request, handler, true);
    return response.isDone()
        ? response
        : response.whenCompleteAsync((r, failure) -> {}, response.defaultExecutor());
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.@Nullable PushPromiseHandler<T> pushed) {
    return sendAsync(request, handler);
  }

  private <T> CompletableFuture<HttpResponse<T>> start(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, boolean async) {
    Objects.requireNonNull(request);
    Objects.requireNonNull(handler);
    if (shutdown) {
      return CompletableFuture.failedFuture(new IOException("closed"));
    }
    if (request.method().equals("CONNECT")) {
      throw new IllegalArgumentException("Unsupported method CONNECT");
    }
    Call<T> call = new Call<>(this, request, handler, network.caller());
    pending.add(call);
    if (async) {
      try {
        executor.execute(call::begin);
      } catch (RuntimeException | Error e) {
        ended(call);
        throw e;
      }
    } else {
      call.begin();
    }
    return call.future();
  }

  /** Runs what is not the network's. */
  void execute(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      terminated.defaultExecutor().execute(task);
    }
  }

  /** A call is over. */
  void ended(Call<?> call) {
    pending.remove(call);
    terminateIfIdle();
  }

  private void terminateIfIdle() {
    if (shutdown && pending.isEmpty() && !terminated.isDone()) {
      lines.close();
      workers.ifPresent(Workers::shutdown);
      terminated.complete(null);
    }
  }

  @Override
  public void shutdown() {
    shutdown = true;
    terminateIfIdle();
  }

  @Override
  public void shutdownNow() {
    shutdown();
    IOException why = new IOException("shutdownNow");
    List.copyOf(pending).forEach(call -> call.giveUp(why));
  }

  @Override
  public boolean awaitTermination(Duration duration) throws InterruptedException {
    try {
      terminated.get(TimeUnit.NANOSECONDS.convert(duration), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("termination never fails", e);
    }
  }

  @Override
  public boolean isTerminated() {
    return terminated.isDone();
  }

  ScriptedNetwork network() {
    return network;
  }

  Lines lines() {
    return lines;
  }

  Credentials.Keys keys() {
    return keys;
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return options.cookies();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return options.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return options.redirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return options.proxies();
  }

  @Override
  public SSLContext sslContext() {
    return options
        .sslContext()
        .orElseGet(
            () -> {
              try {
                return SSLContext.getDefault();
              } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this JDK has no TLS", e);
              }
            });
  }

  @Override
  public SSLParameters sslParameters() {
    return options.sslParameters().orElseGet(() -> sslContext().getDefaultSSLParameters());
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return options.authenticator();
  }

  @Override
  public Version version() {
    return options.version();
  }

  @Override
  public Optional<Executor> executor() {
    return options.executor();
  }
}
