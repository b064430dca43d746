package course.initgate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.initgate.AsyncEvent;
import course.initgate.Database;
import course.initgate.given.Row;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who arrives at the very moment at which something changes. */
class DoorwayTest {
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("no-waiter-lost")
  @Explored
  @Test
  void who_comes_while_the_gate_opens_is_through(Simulation sim) throws Exception {
    AsyncEvent event = new AsyncEvent();
    List<CompletableFuture<Void>> waits = new ArrayList<>();
    Together.run(event::set, () -> waits.add(event.await()));
    sim.settle();
    assertTrue(waits.getFirst().isDone(), "who came while the gate was opened is through");
  }

  @Check("no-waiter-lost")
  @Explored
  @Test
  void who_waits_while_others_clear_and_set_is_through(Simulation sim) throws Exception {
    AsyncEvent event = new AsyncEvent();
    CompletableFuture<Void> waits = event.await();
    Together.run(
        event::set,
        () -> {
          event.set();
          event.clear();
        });
    sim.settle();
    assertTrue(waits.isDone(), "who waited before the gate was opened is through");
  }

  @Check("no-waiter-lost")
  @Explored
  @Test
  void a_question_at_the_moment_of_the_connection_is_answered(Simulation sim) throws Exception {
    Telephone telephone = new Telephone();
    Database database = new Database(telephone);
    CompletableFuture<Void> connected = database.connect();
    sim.settle();
    List<CompletableFuture<List<Row>>> answers = new ArrayList<>();
    Together.run(telephone::answer, () -> answers.add(database.query("soup")));
    sim.await(connected);
    assertEquals(Server.rows("soup"), sim.await(answers.getFirst()));
  }

  @Check("no-waiter-lost")
  @Explored
  @Test
  void a_question_at_the_moment_of_a_failure_hears_of_something(Simulation sim) throws Exception {
    Telephone telephone = new Telephone();
    Database database = new Database(telephone);
    CompletableFuture<Void> refused = database.connect();
    sim.settle();
    IllegalStateException down = new IllegalStateException("the line is down");
    List<CompletableFuture<List<Row>>> answers = new ArrayList<>();
    Together.run(() -> telephone.fail(down), () -> answers.add(database.query("soup")));
    sim.awaitFailure(refused);
    CompletableFuture<Void> connected = database.connect();
    sim.settle();
    telephone.answer();
    sim.await(connected);
    sim.advance(TWO);
    assertTrue(answers.getFirst().isDone(), "the question has an answer, or a failure");
  }

  @Check("connects-once")
  @Explored
  @Test
  void two_who_connect_together_share_one_connection(Simulation sim) throws Exception {
    Telephone telephone = new Telephone();
    Database database = new Database(telephone);
    List<CompletableFuture<Void>> one = new ArrayList<>();
    List<CompletableFuture<Void>> other = new ArrayList<>();
    Together.run(() -> one.add(database.connect()), () -> other.add(database.connect()));
    sim.settle();
    assertEquals(1, telephone.asked.get(), "connections");
    telephone.answer();
    sim.await(one.getFirst());
    sim.await(other.getFirst());
  }

  @Check("closed")
  @Explored
  @Test
  void a_connection_that_comes_while_we_close_is_closed(Simulation sim) throws Exception {
    Telephone telephone = new Telephone();
    Database database = new Database(telephone);
    CompletableFuture<Void> connected = database.connect();
    sim.settle();
    boolean[] wanted = new boolean[1];
    Together.run(database::close, () -> wanted[0] = telephone.answer());
    sim.settle();
    assertTrue(connected.isDone(), "who waited for the connection has an answer");
    assertEquals(wanted[0] ? 1 : 0, telephone.closed.get(), "how often it was closed");
  }

  @Check("closed")
  @Explored
  @Test
  void a_question_while_we_close_has_an_end(Simulation sim) throws Exception {
    Telephone telephone = new Telephone();
    Database database = new Database(telephone);
    List<CompletableFuture<List<Row>>> answers = new ArrayList<>();
    Together.run(database::close, () -> answers.add(database.query("soup")));
    sim.advance(TWO);
    assertTrue(answers.getFirst().isCompletedExceptionally(), "the question has failed");
  }

  @Check("to-the-moment")
  @Test
  void a_query_goes_out_when_the_connection_is_there(Simulation sim) throws Exception {
    Duration odd = Duration.ofNanos(1_234_567_891);
    Server server = new Server(sim, odd);
    Database database = new Database(server);
    CompletableFuture<List<Row>> answer = sim.onLoop(() -> database.query("soup"));
    CompletableFuture<Void> connected = sim.onLoop(database::connect);
    sim.await(connected);
    assertEquals(odd, sim.elapsed(), "when connect was done");
    sim.await(answer);
    assertEquals(odd, server.queries().calls().getFirst().began(), "when the query was sent");
    assertEquals(odd.plus(Server.ANSWER), sim.elapsed(), "when it was answered");
  }

  @Check("each-for-himself")
  @Test
  void who_leaves_the_gate_takes_nobody_along(Simulation sim) throws Exception {
    AsyncEvent event = new AsyncEvent();
    CompletableFuture<Void> leaves = sim.onLoop(event::await);
    CompletableFuture<Void> stays = sim.onLoop(event::await);
    leaves.cancel(true);
    sim.settle();
    assertFalse(stays.isDone(), "who stays has left as well");
    assertFalse(event.isSet(), "leaving has opened the gate");
    event.set();
    sim.await(stays);
    assertTrue(leaves.isCancelled(), "who left has left");
  }

  @Check("each-for-himself")
  @Test
  void who_takes_back_a_question_takes_back_no_other(Simulation sim) throws Exception {
    Server server = new Server(sim, TWO);
    Database database = new Database(server);
    CompletableFuture<Void> impatient = sim.onLoop(database::connect);
    CompletableFuture<Void> patient = sim.onLoop(database::connect);
    CompletableFuture<List<Row>> soup = sim.onLoop(() -> database.query("soup"));
    CompletableFuture<List<Row>> fish = sim.onLoop(() -> database.query("fish"));
    sim.advance(Duration.ofSeconds(1));
    impatient.cancel(true);
    soup.cancel(true);
    sim.await(patient);
    assertEquals(Server.rows("fish"), sim.await(fish));
    assertEquals(
        List.of("fish"),
        server.queries().calls().stream().map(call -> call.label()).toList(),
        "what was asked");
  }
}
