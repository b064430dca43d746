package course.initgate.given;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An open connection to a database. Several queries may be under way at once. */
public interface Connection extends AutoCloseable {
  /**
   * Sends a query. Returns at once and never waits.
   *
   * @return the rows when they are there, or why there are none
   */
  CompletableFuture<List<Row>> query(String sql);

  /** Closes the connection. Never waits and never throws; has to be called exactly once. */
  @Override
  void close();
}
