package headwaiter.junit.http;

import headwaiter.api.Exchange;
import headwaiter.api.Reply;
import headwaiter.simulator.sim.Machine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Asks hosts, and hears the heads of their answers: connects, sends, tries again where the JDK's
 * client does, and gives up in time.
 */
final class Dialogue {
  private static final int MOST_ATTEMPTS = 5;

  private final Client client;
  private final Wire wire;
  private final Caller caller;
  private final Optional<Duration> timeout;
  private @Nullable Future<?> alarm;
  private @Nullable Future<?> connectAlarm;
  private long connectingSince = -1;
  private int attempts;
  private boolean retried;
  private boolean connected;
  private Book.@Nullable Entry entry;
  private @Nullable Line line;

  Dialogue(Client client, Wire wire, Caller caller, Optional<Duration> timeout) {
    this.client = client;
    this.wire = wire;
    this.caller = caller;
    this.timeout = timeout;
  }

  /** From now on the time for the next answer runs. */
  void begin() {
    disarm();
    alarm = timeout.<Future<?>>map(time -> machine().later(time, this::timedOut)).orElse(null);
  }

  /** Nothing is timed any more. */
  void disarm() {
    if (alarm != null) {
      alarm.cancel(false);
    }
    if (connectAlarm != null) {
      connectAlarm.cancel(false);
    }
    connectAlarm = null;
  }

  /** A new hop begins: it may be tried again, whatever the one before needed. */
  void again() {
    retried = false;
  }

  /** Ends it, whatever it is at. Does not wait. */
  void giveUp(Throwable why) {
    disarm();
    close(Exchange.Ending.GIVEN_UP);
    wire.abort(why);
  }

  /** The connection is of no more use; the exchange ended so, unless it had ended. */
  void close(Exchange.Ending ending) {
    if (entry != null) {
      entry.end(ending);
    }
    if (line != null) {
      line.close();
    }
  }

  /** Waits for the head of the answer. */
  Incoming ask(Hop hop) throws Aborted, Broken {
    for (; ; ) {
      count(null);
      try {
        return attempt(hop);
      } catch (Broken e) {
        close(Exchange.Ending.BROKEN);
        if (!e.expired() || !hop.isSafe() || retried) {
          throw e;
        }
        retried = true;
        connectingSince = -1;
        begin();
      }
    }
  }

  private void count(@Nullable Throwable cause) throws Broken {
    if (++attempts > MOST_ATTEMPTS) {
      throw new Broken(new IOException("Too many retries", cause));
    }
  }

  private Incoming attempt(Hop hop) throws Aborted, Broken {
    Target target = Target.of(hop.request().uri(), client.proxy());
    Optional<ScriptedHost> host = client.network().listener(target);
    Book.Entry current = client.network().book().begin(host, hop.sent(""), caller);
    entry = current;
    connected = false;
    line = null;
    Optional<Line> idle = client.lines().take(target);
    Line used = idle.isPresent() ? idle.get() : connect(target, host);
    line = used;
    connected = true;
    Exchange.Request received = hop.sent(body(hop, used.host()));
    current.received(received);
    ScriptedRoute.Step step = used.host().script(received);
    wire.pause(step.latency().orElse(Duration.ZERO));
    Reply reply = step.reply();
    if (reply.head().isEmpty()) {
      throw headless(reply);
    }
    Head head = Head.of(reply.head().get(), reply, hop.request().method().equals("HEAD"));
    disarm();
    current.answered(head.status());
    return new Incoming(hop, used, current, reply, head);
  }

  private String body(Hop hop, ScriptedHost host) throws Aborted, Broken {
    Optional<HttpRequest.BodyPublisher> body = hop.request().bodyPublisher();
    if (body.isEmpty() || hop.length() == 0) {
      return "";
    }
    byte[] sent = new Upload(wire, hop.length()).send(body.get(), host.receiving());
    return new String(sent, StandardCharsets.UTF_8);
  }

  private Broken headless(Reply reply) throws Aborted {
    return switch (reply.end()) {
      case SILENCE -> throw wire.awaitEnd();
      case GARBAGE ->
          new Broken(
              new ProtocolException(
                  "Invalid status line: \""
                      + StandardCharsets.ISO_8859_1.decode(
                          reply.body().getFirst().bytes().duplicate())
                      + "\""));
      case CLOSED, RESET, WHOLE ->
          new Broken(
              new IOException(
                  "HTTP/1.1 header parser received no bytes", Download.ending(reply.end())),
              true);
    };
  }

  private Line connect(Target target, Optional<ScriptedHost> host) throws Aborted, Broken {
    for (; ; ) {
      try {
        return connectOnce(target, host);
      } catch (Broken e) {
        if (retried) {
          throw e;
        }
        retried = true;
        count(e.failure());
        begin();
      }
    }
  }

  private Line connectOnce(Target target, Optional<ScriptedHost> host) throws Aborted, Broken {
    armConnecting();
    if (host.isEmpty()) {
      throw new Broken(client.network().knows(target) ? refused() : unknown());
    }
    if (host.get().door() == ScriptedHost.Door.SILENT) {
      throw wire.awaitEnd();
    }
    wire.pause(host.get().connecting());
    if (host.get().door() == ScriptedHost.Door.REFUSING) {
      throw new Broken(refused());
    }
    if (connectAlarm != null) {
      connectAlarm.cancel(false);
      connectAlarm = null;
    }
    return client.lines().open(target, host.get());
  }

  private void armConnecting() {
    Duration most = client.connectTimeout().orElse(null);
    if (most != null && connectAlarm == null) {
      connectingSince = connectingSince < 0 ? machine().nanos() : connectingSince;
      long left = connectingSince + most.toNanos() - machine().nanos();
      connectAlarm =
          machine().later(Duration.ofNanos(Math.max(0, left)), () -> giveUp(connectTimedOut()));
    }
  }

  private void timedOut() {
    giveUp(connected ? new HttpTimeoutException("request timed out") : connectTimedOut());
  }

  private static IOException connectTimedOut() {
    IOException failure = new HttpConnectTimeoutException("HTTP connect timed out");
    failure.initCause(new ConnectException("HTTP connect timed out"));
    return failure;
  }

  private static IOException refused() {
    IOException failure = new ConnectException();
    failure.initCause(new java.nio.channels.ClosedChannelException());
    return failure;
  }

  private static IOException unknown() {
    IOException failure = new ConnectException();
    failure.initCause(new UnresolvedAddressException());
    return failure;
  }

  private Machine machine() {
    return client.network().machine();
  }
}
