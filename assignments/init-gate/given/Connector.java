package course.initgate.given;

import java.util.concurrent.CompletableFuture;

/** Opens connections, which takes a while. */
@FunctionalInterface
public interface Connector {
  /**
   * Begins to connect. Returns at once and never waits; each call opens a connection of its own.
   *
   * @return the connection when it is open, or why there is none
   */
  CompletableFuture<Connection> connect();
}
