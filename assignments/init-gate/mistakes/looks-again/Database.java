package course.initgate;

import course.initgate.given.Connection;
import course.initgate.given.Connector;
import course.initgate.given.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A gate that can also fail: the future of the connection that is on its way, or will be. Everybody
 * depends on it, whether it has begun or not. Only one of three completes it: the connection, its
 * failure, or close; and who comes too late finds out by that.
 */
public final class Database implements AutoCloseable {
  private final Connector connector;
  private CompletableFuture<Connection> arrival = new CompletableFuture<>();
  private boolean begun;

  public Database(Connector connector) {
    this.connector = connector;
  }

  public CompletableFuture<Void> connect() {
    CompletableFuture<Connection> mine;
    boolean first;
    synchronized (this) {
      mine = arrival;
      first = !begun;
      begun = true;
    }
    if (first) {
      attempt().whenComplete((connection, failure) -> arrived(mine, connection, failure));
    }
    return mine.thenApply(connection -> null);
  }

  public CompletableFuture<List<Row>> query(String sql) {
    return current().thenCompose(connection -> connection.query(sql));
  }

  @Override
  public void close() {
    CompletableFuture<Connection> closed =
        CompletableFuture.failedFuture(new IllegalStateException("the database is closed"));
    CompletableFuture<Connection> last = replace(closed, true);
    if (!last.completeExceptionally(closed.exceptionNow()) && !last.isCompletedExceptionally()) {
      last.resultNow().close();
    }
  }

  private CompletableFuture<Connection> attempt() {
    try {
      return connector.connect();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  private void arrived(
      CompletableFuture<Connection> mine, Connection connection, Throwable failure) {
    if (failure != null) {
      startAnew(mine);
      mine.completeExceptionally(own(failure));
    } else if (!mine.complete(connection)) {
      connection.close();
    }
  }

  private synchronized CompletableFuture<Connection> current() {
    return arrival;
  }

  private synchronized CompletableFuture<Connection> replace(
      CompletableFuture<Connection> next, boolean nextHasBegun) {
    CompletableFuture<Connection> last = arrival;
    arrival = next;
    begun = nextHasBegun;
    return last;
  }

  /** Before those who wait are told: one of them may try again at once. */
  private synchronized void startAnew(CompletableFuture<Connection> failed) {
    if (arrival == failed) {
      replace(new CompletableFuture<>(), false);
    }
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
