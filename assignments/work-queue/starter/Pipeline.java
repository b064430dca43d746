package course.workqueue;

import course.workqueue.given.Stats;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Producers and consumers with an {@link AsyncQueue} between them. */
public final class Pipeline {
  private Pipeline() {}

  /**
   * Runs a pipeline from its first item to its last. A producer takes its time for an item, then
   * puts it, and goes on to the next when it is in the queue. A consumer takes an item, then takes
   * its time for it. Returns at once and never waits; it may be called on an event loop.
   *
   * @param producers how many there are, at least 0
   * @param itemsEach how many items each of them makes, at least 0
   * @param consumers how many there are, at least 1
   * @param capacity of the queue between them, at least 1
   * @param produce the time it takes to make an item, at least zero
   * @param consume the time it takes to use up an item, at least zero
   * @return what was done, at the moment when the last item is used up. A number out of these bounds
   *     fails it with {@link IllegalArgumentException}
   */
  public static CompletableFuture<Stats> run(
      int producers,
      int itemsEach,
      int consumers,
      int capacity,
      Duration produce,
      Duration consume) {
    throw new UnsupportedOperationException("run is yours to write");
  }
}
