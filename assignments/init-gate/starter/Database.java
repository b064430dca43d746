package course.initgate;

import course.initgate.given.Connector;
import course.initgate.given.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A database that can be asked before there is a connection to it. May be used by several threads
 * at once.
 */
public final class Database implements AutoCloseable {
  /** A database that nobody has connected to. Asks the connector nothing yet. */
  public Database(Connector connector) {
    throw new UnsupportedOperationException("Database is yours to write");
  }

  /**
   * Connects, if nobody has. Returns at once and never throws.
   *
   * @return done when there is a connection. Fails as the connector does, and with an {@link
   *     IllegalStateException} when the database is closed; then with one layer of {@link
   *     java.util.concurrent.CompletionException} around it at most
   */
  public CompletableFuture<Void> connect() {
    throw new UnsupportedOperationException("connect is yours to write");
  }

  /**
   * Sends a query as soon as there is a connection. Returns at once and never throws.
   *
   * @return the answer. Fails as the query does, or as {@link #connect} does that it waits for
   */
  public CompletableFuture<List<Row>> query(String sql) {
    throw new UnsupportedOperationException("query is yours to write");
  }

  /** Closes the connection, now or when it arrives, and fails who waits for it. Never waits. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("close is yours to write");
  }
}
