package headwaiter.junit.http;

import headwaiter.api.Exchange;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is written down of the exchanges of a network. */
final class Book {
  private final Machine machine;
  private final List<Entry> entries = new ArrayList<>();
  private final Count all = new Count();
  private final Map<ScriptedHost, Count> byHost = new HashMap<>();

  Book(Machine machine) {
    this.machine = machine;
  }

  /**
   * An exchange begins.
   *
   * @param host empty if there is none of that name
   */
  Entry begin(Optional<ScriptedHost> host, Exchange.Request request, Caller caller) {
    Entry entry = new Entry(host, request, caller);
    entries.add(entry);
    return entry;
  }

  List<Exchange> all() {
    return entries.stream().map(Entry::exchange).toList();
  }

  List<Exchange> of(ScriptedHost host) {
    return entries.stream()
        .filter(entry -> entry.host.filter(host::equals).isPresent())
        .map(Entry::exchange)
        .toList();
  }

  int inFlight() {
    return all.now;
  }

  int mostInFlight() {
    return all.most;
  }

  int mostInFlight(ScriptedHost host) {
    return count(host).most;
  }

  private Count count(ScriptedHost host) {
    return byHost.computeIfAbsent(host, key -> new Count());
  }

  private static final class Count {
    private int now;
    private int most;

    void begin() {
      most = Math.max(most, ++now);
    }

    void end() {
      now--;
    }
  }

  /** One exchange. */
  final class Entry {
    private final Optional<ScriptedHost> host;
    private final Caller caller;
    private final Span span;
    private Exchange.Request request;
    private Exchange.Ending ending = Exchange.Ending.NOT_YET;
    private @Nullable Duration ended;
    private OptionalInt status = OptionalInt.empty();

    private Entry(Optional<ScriptedHost> host, Exchange.Request request, Caller caller) {
      this.host = host;
      this.request = request;
      this.caller = caller;
      span =
          new Span(
              host.map(ScriptedHost::name).orElseGet(() -> String.valueOf(request.uri().getHost())),
              true,
              Span.State.CALL,
              request.method() + " " + request.uri().getRawPath(),
              caller.place(),
              machine.nanos(),
              -1);
      machine.span(span);
      all.begin();
      host.ifPresent(h -> count(h).begin());
    }

    /** The request got there, with its body. */
    void received(Exchange.Request whole) {
      request = whole;
    }

    /** The head of the answer has come. */
    void answered(int code) {
      status = OptionalInt.of(code);
    }

    /** It is over, unless it was already. */
    void end(Exchange.Ending how) {
      if (ended == null) {
        ended = Duration.ofNanos(machine.nanos());
        ending = how;
        all.end();
        host.ifPresent(h -> count(h).end());
        machine.close(span);
      }
    }

    private Exchange exchange() {
      return new Exchange(
          request,
          Duration.ofNanos(span.fromNanos()),
          Optional.ofNullable(ended),
          ending,
          status,
          caller.thread(),
          caller.onLoop());
    }
  }
}
