package course.initgate.tests;

import course.initgate.given.Connection;
import course.initgate.given.Connector;
import course.initgate.given.Row;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A database server that takes its time, and notes who asked for what, and when. */
final class Server implements Connector {
  /** How long a query takes. */
  static final Duration ANSWER = Duration.ofMillis(100);

  private final Simulation sim;
  private final Duration latency;
  private final Queue<Throwable> failures = new ArrayDeque<>();
  private final AtomicInteger closed = new AtomicInteger();

  /** The first attempts to connect fail with these, one each; then they succeed. */
  Server(Simulation sim, Duration latency, Throwable... failures) {
    this.sim = sim;
    this.latency = latency;
    this.failures.addAll(List.of(failures));
  }

  @Override
  public CompletableFuture<Connection> connect() {
    Throwable failure = failures.poll();
    return failure == null
        ? connections().answer("connect", latency, new Line())
        : connections().fail("connect", latency, failure);
  }

  /** Every attempt to connect. */
  GivenService connections() {
    return sim.service("server");
  }

  /** Every query that was sent. */
  GivenService queries() {
    return sim.service("queries");
  }

  /** How often a connection was closed. */
  int closed() {
    return closed.get();
  }

  /** What a query is answered with. */
  static List<Row> rows(String sql) {
    return List.of(new Row(Map.of("answer", sql)));
  }

  private final class Line implements Connection {
    @Override
    public CompletableFuture<List<Row>> query(String sql) {
      return queries().answer(sql, ANSWER, rows(sql));
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
