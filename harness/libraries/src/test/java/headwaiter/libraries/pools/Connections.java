package headwaiter.libraries.pools;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import headwaiter.libraries.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;

/** HikariCP over a database that is not there. */
final class Connections {
  private Connections() {}

  static String run() throws Exception {
    NoDatabase database = new NoDatabase();
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(2);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(2_500);
    config.setIdleTimeout(10_000);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      CompletableFuture<Void> all =
          CompletableFuture.allOf(query(pool), query(pool), query(pool), query(pool));
      all.join();
      String queries = Watch.at("four queries");
      Connection one = pool.getConnection();
      Connection two = pool.getConnection();
      String third;
      try (Connection more = pool.getConnection()) {
        third = more.toString();
      } catch (SQLTransientConnectionException e) {
        third = "none";
      }
      String timeout = Watch.at(third);
      one.close();
      two.close();
      Watch.nap(120_000);
      return queries
          + " "
          + timeout
          + " "
          + pool.getHikariPoolMXBean().getTotalConnections()
          + " of "
          + database.opened();
    }
  }

  private static CompletableFuture<Void> query(HikariDataSource pool) {
    return CompletableFuture.runAsync(
        () -> {
          try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            Watch.nap(1_000);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        },
        Thread::startVirtualThread);
  }
}
