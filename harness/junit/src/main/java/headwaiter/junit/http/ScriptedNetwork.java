package headwaiter.junit.http;

import headwaiter.api.Exchange;
import headwaiter.api.Host;
import headwaiter.api.Network;
import headwaiter.simulator.sim.Machine;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The network of one simulation. */
public final class ScriptedNetwork implements Network {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Machine machine;
  private final Supplier<Caller> caller;
  private final Book book;
  private final Map<String, ScriptedHost> hosts = new LinkedHashMap<>();
  private @Nullable HttpClient usual;
  private int clients;

  /**
   * A network without hosts.
   *
   * @param caller says who calls it
   */
  public ScriptedNetwork(Machine machine, Supplier<Caller> caller) {
    this.machine = machine;
    this.caller = caller;
    book = new Book(machine);
  }

  @Override
  public Host host(String name) {
    URI uri = URI.create("http://" + name);
    if (uri.getHost() == null || !name.equals(uri.getRawAuthority())) {
      throw new IllegalArgumentException("expected the name of a host, and a port, not " + name);
    }
    return hosts.computeIfAbsent(
        name.toLowerCase(Locale.ROOT), key -> new ScriptedHost(key, book, machine.seed()));
  }

  @Override
  public HttpClient client() {
    HttpClient current = usual;
    if (current == null) {
      current = newBuilder().build();
      usual = current;
    }
    return current;
  }

  @Override
  public HttpClient.Builder newBuilder() {
    return new ClientBuilder(this);
  }

  @Override
  public int clients() {
    return clients;
  }

  @Override
  public List<Exchange> exchanges() {
    return book.all();
  }

  @Override
  public int inFlight() {
    return book.inFlight();
  }

  @Override
  public int mostInFlight() {
    return book.mostInFlight();
  }

  /** The number of a new client. */
  int newClient() {
    return ++clients;
  }

  Machine machine() {
    return machine;
  }

  Book book() {
    return book;
  }

  Caller caller() {
    return caller.get();
  }

  /** Who listens there, if anybody does. */
  Optional<ScriptedHost> listener(Target target) {
    ScriptedHost host = hosts.get(target.host() + ":" + target.port());
    if (host == null && (target.port() == HTTP || target.port() == HTTPS)) {
      host = hosts.get(target.host());
    }
    return Optional.ofNullable(host);
  }

  /** Whether there is a host of that name, on whatever port. */
  boolean knows(Target target) {
    return hosts.keySet().stream()
        .anyMatch(name -> name.equals(target.host()) || name.startsWith(target.host() + ":"));
  }
}
