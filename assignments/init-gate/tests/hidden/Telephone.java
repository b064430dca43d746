package course.initgate.tests;

import course.initgate.given.Connection;
import course.initgate.given.Connector;
import course.initgate.given.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A connector in the hands of a test, for questions of who comes first. Queries take no time. */
final class Telephone implements Connector, Connection {
  final AtomicInteger asked = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  private volatile CompletableFuture<Connection> ringing = new CompletableFuture<>();

  @Override
  public CompletableFuture<Connection> connect() {
    asked.incrementAndGet();
    return ringing;
  }

  /** The connection is there; false if nobody wants it any more. */
  boolean answer() {
    return ringing.complete(this);
  }

  /** There is no connection, and whoever asks next has to wait for another. */
  void fail(Throwable failure) {
    CompletableFuture<Connection> current = ringing;
    ringing = new CompletableFuture<>();
    current.completeExceptionally(failure);
  }

  @Override
  public CompletableFuture<List<Row>> query(String sql) {
    return CompletableFuture.completedFuture(Server.rows(sql));
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
