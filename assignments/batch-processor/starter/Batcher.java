package course.batchprocessor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Collects items and sends them in batches, one batch at a time. May be used by several threads at
 * once; nobody's thread ever waits here.
 */
public final class Batcher<T> {
  /**
   * A batcher that has no items.
   *
   * @param size how many items a batch has at most; a batch that has them is due
   * @param maxDelay so long after its first item was added a batch is due in any case
   * @param process sends a batch and returns at once; the stage is done when the batch is. It may
   *     throw instead
   * @throws IllegalArgumentException if the size is below 1 or the delay is not positive
   */
  public Batcher(
      int size,
      Duration maxDelay,
      Function<? super List<T>, ? extends CompletionStage<Void>> process) {
    throw new UnsupportedOperationException("Batcher is yours to write");
  }

  /**
   * Adds an item. Returns at once and never throws.
   *
   * @return done when the batch of the item is. Fails as the batch does, with one layer of {@link
   *     java.util.concurrent.CompletionException} around that at most, and with an {@link
   *     IllegalStateException} after close
   */
  public CompletableFuture<Void> add(T item) {
    throw new UnsupportedOperationException("add is yours to write");
  }

  /**
   * Accepts no more items, and sends what is left without further delay. Returns at once and never
   * throws.
   *
   * @return done when the last batch is, well or not; the same for every call
   */
  public CompletableFuture<Void> close() {
    throw new UnsupportedOperationException("close is yours to write");
  }
}
