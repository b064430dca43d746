package course.workqueue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A queue with a bound, between those who put and those who take. Nobody's thread ever waits here:
 * who has to wait holds a future. Takes are served in the order in which they came, and so are
 * puts. May be used by any number of threads at once.
 *
 * <p>Code that depends on one of its futures runs outside every lock of the queue.
 *
 * @param <T> the items; never null
 */
public final class AsyncQueue<T> {
  /**
   * An empty queue.
   *
   * @param capacity how many items it holds, at least 1
   * @throws IllegalArgumentException if that is less
   */
  public AsyncQueue(int capacity) {
    throw new UnsupportedOperationException("the constructor is yours to write");
  }

  /**
   * Adds an item, behind all that were put before. Returns at once and never waits.
   *
   * @return done as soon as the item is in the queue, or with who waited for one. Cancelling it
   *     while it waits takes the item back
   */
  public CompletableFuture<Void> put(T item) {
    throw new UnsupportedOperationException("put is yours to write");
  }

  /**
   * Takes the oldest item. Returns at once and never waits.
   *
   * @return the item, as soon as there is one and all takes before have got theirs. Cancelling it
   *     while it waits gives up the place; no item is lost by it
   */
  public CompletableFuture<T> take() {
    throw new UnsupportedOperationException("take is yours to write");
  }

  /** Adds an item if there is room for it at this moment, and says whether there was. */
  public boolean offer(T item) {
    throw new UnsupportedOperationException("offer is yours to write");
  }

  /** Takes the oldest item if there is one at this moment. */
  public Optional<T> poll() {
    throw new UnsupportedOperationException("poll is yours to write");
  }

  /**
   * Reports that the work on one taken item is done.
   *
   * @throws IllegalStateException if it has been called once for each item that was put already
   */
  public void taskDone() {
    throw new UnsupportedOperationException("taskDone is yours to write");
  }

  /**
   * Waits for the work to be done. Returns at once.
   *
   * @return done as soon as {@link #taskDone} was called for every item that is or was in the
   *     queue; at once if there is none
   */
  public CompletableFuture<Void> join() {
    throw new UnsupportedOperationException("join is yours to write");
  }

  /** How many items are in the queue, at most its capacity; waiting puts don't count. */
  public int size() {
    throw new UnsupportedOperationException("size is yours to write");
  }
}
