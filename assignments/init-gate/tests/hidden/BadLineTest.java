package course.initgate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.initgate.Database;
import course.initgate.given.Connector;
import course.initgate.given.Row;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Servers that don't answer, and databases that are closed. */
class BadLineTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("failed-connect")
  @Test
  void who_waited_for_a_connection_hears_why_there_is_none(Simulation sim) throws Exception {
    IllegalStateException down = new IllegalStateException("the server is down");
    Server server = new Server(sim, TWO, down);
    Database database = new Database(server);
    CompletableFuture<List<Row>> before = sim.onLoop(() -> database.query("soup"));
    CompletableFuture<Void> connected = sim.onLoop(database::connect);
    CompletableFuture<List<Row>> after = sim.onLoop(() -> database.query("fish"));
    sim.advance(TWO);
    for (CompletableFuture<?> waited : List.of(before, connected, after)) {
      assertTrue(waited.isDone(), "who waited has heard of it");
      assertSame(down, sim.awaitFailure(waited), "what they were told");
    }
    assertEquals(List.of(), server.queries().calls(), "queries");
  }

  @Check("failed-connect")
  @Test
  void the_next_one_tries_again(Simulation sim) throws Exception {
    IllegalStateException down = new IllegalStateException("the server is down");
    Server server = new Server(sim, TWO, down);
    Database database = new Database(server);
    sim.awaitFailure(sim.onLoop(database::connect));
    sim.advance(ONE);
    CompletableFuture<List<Row>> between = sim.onLoop(() -> database.query("soup"));
    sim.advance(ONE);
    assertEquals(1, server.connections().calls().size(), "attempts before the second connect");
    CompletableFuture<Void> connected = sim.onLoop(database::connect);
    assertEquals(Server.rows("soup"), sim.await(between));
    assertTrue(connected.isDone(), "the second connect is done");
    assertEquals(Duration.ofMillis(6_100), sim.elapsed(), "when the query was answered");
  }

  @Check("failed-connect")
  @Test
  void who_hears_of_a_failure_may_try_again_there_and_then(Simulation sim) throws Exception {
    Server server = new Server(sim, TWO, new IllegalStateException("the server is down"));
    Database database = new Database(server);
    CompletableFuture<Void> connected =
        sim.onLoop(() -> database.connect().exceptionallyCompose(failure -> database.connect()));
    sim.await(connected);
    assertEquals(Duration.ofSeconds(4), sim.elapsed(), "when the second attempt was done");
    assertEquals(2, server.connections().calls().size(), "attempts");
  }

  @Check("connector-throws")
  @Test
  void a_connector_that_throws_has_failed(Simulation sim) throws Exception {
    IllegalArgumentException broken = new IllegalArgumentException("no such host");
    Server server = new Server(sim, TWO);
    boolean[] asked = new boolean[1];
    Connector connector =
        () -> {
          if (asked[0]) {
            return server.connect();
          }
          asked[0] = true;
          throw broken;
        };
    Database database = new Database(connector);
    CompletableFuture<List<Row>> answer = sim.onLoop(() -> database.query("soup"));
    assertSame(broken, sim.awaitFailure(connected(sim, database)), "what connect was told");
    assertSame(broken, sim.awaitFailure(answer), "what the query was told");
    sim.await(connected(sim, database));
  }

  private static CompletableFuture<Void> connected(Simulation sim, Database database) {
    try {
      return sim.onLoop(database::connect);
    } catch (Exception thrown) {
      throw new AssertionFailedError("threw " + thrown + " at the caller", thrown);
    }
  }

  @Check("closed")
  @Test
  void closing_fails_who_waits_and_who_comes_later(Simulation sim) throws Exception {
    Server server = new Server(sim, TWO);
    Database database = new Database(server);
    CompletableFuture<List<Row>> before = sim.onLoop(() -> database.query("soup"));
    CompletableFuture<Void> connected = sim.onLoop(database::connect);
    sim.advance(ONE);
    database.close();
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(before));
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(connected));
    CompletableFuture<List<Row>> later = sim.onLoop(() -> database.query("fish"));
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(later));
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(sim.onLoop(database::connect)));
    assertEquals(ONE, sim.elapsed(), "when all of them had failed");
    sim.advance(TWO);
    assertEquals(1, server.connections().calls().size(), "connections");
    assertEquals(List.of(), server.queries().calls(), "queries");
    boolean arrived = !server.connections().calls().getFirst().cancelled();
    assertEquals(arrived ? 1 : 0, server.closed(), "connections closed of those that came");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("closed")
  @Test
  void closing_closes_the_connection_once(Simulation sim) throws Exception {
    Server server = new Server(sim, TWO);
    Database database = new Database(server);
    sim.await(sim.onLoop(database::connect));
    database.close();
    database.close();
    sim.settle();
    assertEquals(1, server.closed(), "how often the connection was closed");
    CompletableFuture<List<Row>> later = sim.onLoop(() -> database.query("fish"));
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(later));
    assertEquals(List.of(), server.queries().calls(), "queries");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("closed")
  @Test
  void a_closed_database_asks_for_nothing(Simulation sim) throws Exception {
    Connector never =
        () -> {
          throw new AssertionFailedError("asked the connector of a closed database");
        };
    Database database = new Database(never);
    CompletableFuture<List<Row>> before = sim.onLoop(() -> database.query("soup"));
    database.close();
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(before));
    CompletableFuture<Void> connected = sim.onLoop(database::connect);
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(connected));
  }
}
