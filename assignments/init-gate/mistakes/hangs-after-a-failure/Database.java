package course.initgate;

import course.initgate.given.Connection;
import course.initgate.given.Connector;
import course.initgate.given.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The gate opens when the connection is there, and when it never will be because we close. */
public final class Database implements AutoCloseable {
  private final Connector connector;
  private final AsyncEvent ready = new AsyncEvent();
  private CompletableFuture<Void> connecting;
  private Connection connection;
  private boolean closed;

  public Database(Connector connector) {
    this.connector = connector;
  }

  public CompletableFuture<Void> connect() {
    CompletableFuture<Void> mine;
    synchronized (this) {
      if (closed) {
        return CompletableFuture.failedFuture(closing());
      }
      if (connecting != null) {
        return connecting.copy();
      }
      mine = new CompletableFuture<>();
      connecting = mine;
    }
    attempt().whenComplete((arrived, failure) -> arrived(mine, arrived, failure));
    return mine.copy();
  }

  public CompletableFuture<List<Row>> query(String sql) {
    return ready.await().thenCompose(open -> connection().query(sql));
  }

  @Override
  public void close() {
    Connection last;
    CompletableFuture<Void> waiting;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      last = connection;
      waiting = connecting;
    }
    ready.set();
    if (waiting != null) {
      waiting.completeExceptionally(closing());
    }
    if (last != null) {
      last.close();
    }
  }

  private CompletableFuture<Connection> attempt() {
    try {
      return connector.connect();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  private void arrived(CompletableFuture<Void> mine, Connection arrived, Throwable failure) {
    boolean wanted;
    synchronized (this) {
      wanted = failure == null && !closed;
      connection = wanted ? arrived : null;
      connecting = failure == null ? mine : null;
    }
    if (wanted) {
      ready.set();
      mine.complete(null);
    } else if (failure != null) {
      mine.completeExceptionally(own(failure));
    } else {
      arrived.close();
    }
  }

  private synchronized Connection connection() {
    if (closed) {
      throw closing();
    }
    return connection;
  }

  private static IllegalStateException closing() {
    return new IllegalStateException("the database is closed");
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
