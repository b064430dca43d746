package headwaiter.junit.http;

import headwaiter.api.Exchange;
import headwaiter.api.Host;
import headwaiter.api.Reply;
import headwaiter.api.Route;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/** A host whose answers come from scripts. */
final class ScriptedHost implements Host {
  /** What it does with those who want to connect. */
  enum Door {
    OPEN,
    REFUSING,
    SILENT
  }

  private final String name;
  private final Book book;
  private final SplittableRandom chance;
  private final Map<String, ScriptedRoute> routes = new LinkedHashMap<>();
  private Function<Exchange.Request, Reply> fallback = request -> Reply.of(404);
  private Duration least = Duration.ZERO;
  private Duration most = Duration.ZERO;
  private Duration connecting = Duration.ZERO;
  private long receiving;
  private double losing;
  private Door door = Door.OPEN;
  private int connections;
  private int open;
  private int mostOpen;

  ScriptedHost(String name, Book book, long seed) {
    this.name = name;
    this.book = book;
    this.chance = new SplittableRandom(seed ^ name.hashCode());
  }

  String name() {
    return name;
  }

  @Override
  public Route on(String method, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("expected a path that begins with /, not " + path);
    }
    return routes.computeIfAbsent(method + " " + path, key -> new ScriptedRoute());
  }

  @Override
  public Host answers(Function<Exchange.Request, Reply> script) {
    fallback = script;
    return this;
  }

  @Override
  public Host latency(Duration latency) {
    return latency(latency, latency);
  }

  @Override
  public Host latency(Duration shortest, Duration longest) {
    if (shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(shortest + " is longer than " + longest);
    }
    least = shortest;
    most = longest;
    return this;
  }

  @Override
  public Host connecting(Duration latency) {
    connecting = latency;
    return this;
  }

  @Override
  public Host receiving(long bytesPerSecond) {
    receiving = bytesPerSecond;
    return this;
  }

  @Override
  public Host losing(double share) {
    losing = share;
    return this;
  }

  @Override
  public Host refuses() {
    door = Door.REFUSING;
    return this;
  }

  @Override
  public Host ignores() {
    door = Door.SILENT;
    return this;
  }

  @Override
  public Host accepts() {
    door = Door.OPEN;
    return this;
  }

  @Override
  public URI uri(String path) {
    return URI.create("http://" + name + path);
  }

  @Override
  public List<Exchange> exchanges() {
    return book.of(this);
  }

  @Override
  public int mostInFlight() {
    return book.mostInFlight(this);
  }

  @Override
  public int connections() {
    return connections;
  }

  @Override
  public int mostConnections() {
    return mostOpen;
  }

  Door door() {
    return door;
  }

  Duration connecting() {
    return connecting;
  }

  /** Bytes a second; 0 for at once. */
  long receiving() {
    return receiving;
  }

  void opened() {
    connections++;
    mostOpen = Math.max(mostOpen, ++open);
  }

  void closed() {
    open--;
  }

  /** What a request gets, and when. */
  ScriptedRoute.Step script(Exchange.Request request) {
    if (losing > 0 && chance.nextDouble() < losing) {
      return new ScriptedRoute.Step(Optional.of(Duration.ZERO), Reply.silence());
    }
    String path = request.uri().getRawPath();
    path = path == null || path.isEmpty() ? "/" : path;
    String query = request.uri().getRawQuery();
    ScriptedRoute route =
        query == null ? null : routes.get(request.method() + " " + path + "?" + query);
    route = route == null ? routes.get(request.method() + " " + path) : route;
    ScriptedRoute.Step step =
        route == null
            ? new ScriptedRoute.Step(Optional.empty(), fallback.apply(request))
            : route.next();
    return new ScriptedRoute.Step(
        Optional.of(step.latency().orElseGet(this::latency)), step.reply());
  }

  private Duration latency() {
    long range = most.minus(least).toNanos();
    return range == 0 ? least : least.plusNanos(chance.nextLong(range + 1));
  }
}
