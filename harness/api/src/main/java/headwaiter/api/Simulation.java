package headwaiter.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/**
 * The simulation that a test runs in, as its body sees it. Time is virtual: it stands still while
 * code runs, and moves only when every thread waits. May be called by any thread of the simulation.
 */
public interface Simulation {
  /** The seed that every choice of this run comes from. */
  long seed();

  /** Virtual time since the body began. */
  Duration elapsed();

  /** The loop of this simulation: one thread named {@code loop}. A wait on it is a finding. */
  Loop loop();

  /**
   * Runs a call on the loop's thread, as a caller in an event loop would, and gives its result back
   * to the calling thread.
   *
   * @throws Exception what the call threw, unwrapped
   */
  <T> T onLoop(Callable<T> call) throws Exception;

  /**
   * Waits, in virtual time, for a stage. A stage that nothing can complete any more ends the
   * simulation, and so the check, with a report of who waits for what.
   *
   * @throws Exception the failure of the stage as {@code join} shows it, less the one layer of
   *     {@code CompletionException} that every stage adds
   */
  <T> T await(CompletionStage<? extends T> stage) throws Exception;

  /**
   * Waits for a stage that has to fail.
   *
   * @return its failure, less exactly one layer of {@code CompletionException}; a second layer, if
   *     there is one, is part of the result
   * @throws AssertionError if the stage succeeds
   */
  Throwable awaitFailure(CompletionStage<?> stage);

  /** Lets virtual time pass: everything due until then happens. */
  void advance(Duration by);

  /** Lets everything happen that can happen at this instant, without moving the clock. */
  void settle();

  /** The given service of that name; the same one for the same name. */
  GivenService service(String name);

  /** The network of this simulation: scripted hosts, and HTTP clients that speak to them. */
  Network network();

  /**
   * What was started by the code under test and is still there: threads (idle workers of pools
   * excepted unless the pool was made by the code under test), timers and unfinished tasks, each as
   * a line to be read, in a stable order.
   */
  List<String> leftovers();
}
