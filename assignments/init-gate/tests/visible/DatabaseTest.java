package course.initgate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.initgate.Database;
import course.initgate.given.Row;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server that answers. */
class DatabaseTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final List<String> QUESTIONS = List.of("soup", "fish", "cheese");

  private static List<CompletableFuture<List<Row>>> ask(Simulation sim, Database database)
      throws Exception {
    List<CompletableFuture<List<Row>>> answers = new ArrayList<>();
    for (String question : QUESTIONS) {
      answers.add(sim.onLoop(() -> database.query(question)));
    }
    return answers;
  }

  private static void assertAnswered(Simulation sim, List<CompletableFuture<List<Row>>> answers)
      throws Exception {
    for (int i = 0; i < QUESTIONS.size(); i++) {
      assertEquals(Server.rows(QUESTIONS.get(i)), sim.await(answers.get(i)), QUESTIONS.get(i));
    }
  }

  @Check("all-at-once")
  @Test
  void three_that_waited_are_answered_together(Simulation sim) throws Exception {
    Server server = new Server(sim, TWO);
    Database database = new Database(server);
    CompletableFuture<Void> connected = sim.onLoop(database::connect);
    List<CompletableFuture<List<Row>>> answers = ask(sim, database);
    assertAnswered(sim, answers);
    VirtualTime.assertElapsed(sim, TWO.plus(Server.ANSWER));
    assertTrue(connected.isDone(), "connect is done by then");
    VirtualTime.assertMostInFlight(server.queries(), 3);
  }

  @Check("connects-once")
  @Test
  void three_that_connect_share_one_connection(Simulation sim) throws Exception {
    Server server = new Server(sim, TWO);
    Database database = new Database(server);
    CompletableFuture<Void> first = sim.onLoop(database::connect);
    CompletableFuture<Void> second = sim.onLoop(database::connect);
    sim.advance(ONE);
    CompletableFuture<Void> third = sim.onLoop(database::connect);
    sim.await(first);
    sim.await(second);
    sim.await(third);
    VirtualTime.assertElapsed(sim, TWO);
    sim.await(sim.onLoop(database::connect));
    VirtualTime.assertElapsed(sim, TWO);
    assertEquals(1, server.connections().calls().size(), "connections");
  }

  @Check("asked-before")
  @Test
  void a_question_waits_until_somebody_connects(Simulation sim) throws Exception {
    Server server = new Server(sim, TWO);
    Database database = new Database(server);
    List<CompletableFuture<List<Row>>> answers = ask(sim, database);
    sim.advance(ONE);
    assertEquals(List.of(), server.connections().calls(), "connections before connect");
    sim.onLoop(database::connect);
    assertAnswered(sim, answers);
    Duration sent = server.queries().calls().getFirst().began();
    assertEquals(ONE.plus(TWO), sent, "when the first query was sent");
  }

  @Check("loop-stays-free")
  @Test
  void no_call_waits_for_the_server(Simulation sim) throws Exception {
    Database database = new Database(new Server(sim, TWO));
    CompletableFuture<Void> connected = sim.onLoop(database::connect);
    List<CompletableFuture<List<Row>>> answers = ask(sim, database);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(connected);
    assertAnswered(sim, answers);
    Duration before = sim.elapsed();
    CompletableFuture<List<Row>> later = sim.onLoop(() -> database.query("coffee"));
    VirtualTime.assertElapsed(sim, before);
    assertEquals(Server.rows("coffee"), sim.await(later));
  }
}
