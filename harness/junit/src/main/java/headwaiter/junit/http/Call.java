package headwaiter.junit.http;

import headwaiter.api.Exchange;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One call of a client: as many hops as redirects and authentication take, then the body. What the
 * client's user gave runs on the client's executor, in the order in which the JDK's client runs it;
 * all else on the {@link Wire}.
 */
final class Call<T> {
  /** The body of an answer that leads on is read if it is no longer than this. */
  private static final int MOST_IGNORED = 1024;

  private final Client client;
  private final HttpRequest request;
  private final HttpResponse.BodyHandler<T> handler;
  private final ExchangeFuture<HttpResponse<T>> future;
  private final Wire wire;
  private final Dialogue dialogue;
  private final Redirects redirects;
  private final Credentials credentials;
  private Optional<HttpResponse<T>> previous = Optional.empty();
  private @Nullable Download download;
  private boolean cancelled;

  Call(Client client, HttpRequest request, HttpResponse.BodyHandler<T> handler, Caller caller) {
    this.client = client;
    this.request = request;
    this.handler = handler;
    future = new ExchangeFuture<>(this::cancel);
    wire = new Wire(client.network().machine(), client::execute);
    dialogue = new Dialogue(client, wire, caller, request.timeout());
    redirects = new Redirects(client.followRedirects());
    credentials = new Credentials(client.authenticator(), client.keys());
  }

  /** Completes when the body's subscriber has its result. */
  CompletableFuture<HttpResponse<T>> future() {
    return future;
  }

  /** Begins, on the calling thread. */
  void begin() {
    Hop first;
    try {
      if (wire.over().isPresent()) {
        fail(wire.over().get());
        return;
      }
      dialogue.begin();
      first = prepare(Hop.of(request));
    } catch (IOException | RuntimeException | Error e) {
      dialogue.disarm();
      fail(e);
      return;
    }
    wire.start(() -> play(first));
  }

  /** Ends the call; its future fails with that. Does not wait. */
  void giveUp(Throwable why) {
    dialogue.giveUp(why);
  }

  private boolean cancel() {
    if (cancelled) {
      return false;
    }
    cancelled = true;
    CancellationException why = new CancellationException("Request cancelled");
    why.initCause(new IOException("Request cancelled"));
    giveUp(why);
    return true;
  }

  private void play(Hop first) {
    try {
      bring(lastOf(first));
      client.ended(this);
    } catch (Aborted e) {
      ended(Exchange.Ending.GIVEN_UP, e.getCause());
    } catch (Broken e) {
      ended(Exchange.Ending.BROKEN, e.failure());
    } catch (RuntimeException | Error e) {
      ended(Exchange.Ending.BROKEN, e);
    }
  }

  private void ended(Exchange.Ending how, @Nullable Throwable cause) {
    Throwable why = cause == null ? new IOException("ended without a reason") : cause;
    dialogue.disarm();
    dialogue.close(how);
    Download current = download;
    if (current == null) {
      fail(why);
    } else if (current.cancelled()) {
      client.ended(this);
    } else {
      Throwable told = why instanceof CancellationException ? why.getCause() : why;
      current.fails(told == null ? why : told, () -> fail(why));
    }
  }

  private void fail(Throwable why) {
    future.completeExceptionally(why);
    client.ended(this);
  }

  private Incoming lastOf(Hop first) throws Aborted, Broken {
    Hop hop = first;
    for (; ; ) {
      Incoming incoming = dialogue.ask(hop);
      Optional<Hop> next = wire.run(() -> lookAt(incoming));
      dialogue.disarm();
      if (next.isEmpty()) {
        return incoming;
      }
      previous = Optional.of(Response.bodiless(incoming, previous));
      ignore(incoming);
      dialogue.again();
      dialogue.begin();
      hop = wire.run(() -> prepare(next.get()));
    }
  }

  /** What the JDK calls filters, on a request. */
  private Hop prepare(Hop hop) throws IOException {
    Hop known = hop.added().containsKey("Authorization") ? hop : credentials.offer(hop);
    Optional<CookieHandler> cookies = client.cookieHandler();
    if (cookies.isEmpty()) {
      return known;
    }
    Map<String, List<String>> found =
        cookies.get().get(hop.request().uri(), hop.request().headers().map());
    Hop all = known;
    for (Map.Entry<String, List<String>> entry : found.entrySet()) {
      if (entry.getKey().equalsIgnoreCase("Cookie") && !entry.getValue().isEmpty()) {
        all = all.with("Cookie", List.of(String.join("; ", entry.getValue())));
      }
    }
    return all;
  }

  /** The same on an answer: where it leads, if it does. */
  private Optional<Hop> lookAt(Incoming incoming) throws IOException {
    Hop hop = incoming.hop();
    try {
      Optional<CookieHandler> cookies = client.cookieHandler();
      if (cookies.isPresent()) {
        cookies.get().put(hop.request().uri(), incoming.head().headers().map());
      }
      Optional<Hop> redirected = redirects.follow(hop, incoming.head());
      return redirected.isPresent() ? redirected : credentials.answer(hop, incoming.head());
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private void ignore(Incoming incoming) throws Aborted, Broken {
    long length = incoming.head().length();
    if (length < 0 || length > MOST_IGNORED) {
      dialogue.close(Exchange.Ending.ANSWERED);
      return;
    }
    HttpResponse.BodySubscriber<Void> nobody = HttpResponse.BodySubscribers.discarding();
    Download ignored = new Download(wire, Runnable::run, nobody);
    nobody.onSubscribe(ignored);
    ignored.bring(incoming.reply(), incoming.head(), incoming.bodiless(), () -> whole(incoming));
  }

  private void bring(Incoming incoming) throws Aborted, Broken {
    Download bringing = wire.run(() -> subscribe(incoming));
    bringing.bring(incoming.reply(), incoming.head(), incoming.bodiless(), () -> whole(incoming));
  }

  private Download subscribe(Incoming incoming) {
    HttpResponse.BodySubscriber<T> subscriber = handler.apply(incoming.head());
    Download bringing = new Download(wire, client::execute, subscriber);
    download = bringing;
    Runnable result = () -> await(subscriber, incoming);
    if (subscriber.getClass().getModule() == HttpResponse.class.getModule()) {
      // As the JDK's client does: what a mapping does to get its result may take long.
      client.execute(result);
    } else {
      result.run();
    }
    subscriber.onSubscribe(bringing);
    return bringing;
  }

  private void await(HttpResponse.BodySubscriber<T> subscriber, Incoming incoming) {
    try {
      subscriber
          .getBody()
          .whenComplete(
              (body, failure) -> {
                if (failure == null) {
                  future.complete(new Response<>(incoming, previous, body));
                } else {
                  future.completeExceptionally(bare(failure));
                }
              });
    } catch (RuntimeException | Error e) {
      future.completeExceptionally(e);
    }
  }

  private void whole(Incoming incoming) {
    incoming.entry().end(Exchange.Ending.ANSWERED);
    if (incoming.head().keepsAlive() && incoming.reply().end() == headwaiter.api.Reply.End.WHOLE) {
      client.lines().give(incoming.line());
    } else {
      incoming.line().close();
    }
  }

  private static Throwable bare(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
