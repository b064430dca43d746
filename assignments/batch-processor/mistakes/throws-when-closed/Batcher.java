package course.batchprocessor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Idea: whatever happens (an item comes, the clock rings, a batch ends, we close) the same question
 * is asked: is a batch due now, and is none under way? So no signal can be lost; each is only a
 * reason to look. Who finds a batch sends it, and goes on in a loop while batches end at once, so
 * that the stack stays flat.
 */
public final class Batcher<T> {
  private final int size;
  private final long maxDelay;
  private final Function<? super List<T>, ? extends CompletionStage<Void>> process;
  private final Queue<Entry<T>> waiting = new ArrayDeque<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private CompletableFuture<Void> clock = CompletableFuture.completedFuture(null);
  private boolean underWay;
  private boolean closed;

  public Batcher(
      int size,
      Duration maxDelay,
      Function<? super List<T>, ? extends CompletionStage<Void>> process) {
    if (size < 1 || !maxDelay.isPositive()) {
      throw new IllegalArgumentException("Expected a size of at least 1, and some delay");
    }
    this.size = size;
    this.maxDelay = maxDelay.toNanos();
    this.process = process;
  }

  public CompletableFuture<Void> add(T item) {
    Entry<T> entry = new Entry<>(item, System.nanoTime(), new CompletableFuture<>());
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the batcher is closed");
      }
      waiting.add(entry);
    }
    look();
    return entry.done();
  }

  public CompletableFuture<Void> close() {
    synchronized (this) {
      closed = true;
    }
    look();
    return end.copy();
  }

  private void look() {
    for (List<Entry<T>> batch = begin(); !batch.isEmpty(); batch = begin()) {
      CompletableFuture<Void> sent = send(batch);
      if (!sent.isDone()) {
        List<Entry<T>> current = batch;
        sent.whenComplete(
            (nothing, failure) -> {
              end(current, failure);
              look();
            });
        return;
      }
      end(batch, sent.isCompletedExceptionally() ? sent.exceptionNow() : null);
    }
    if (isOver()) {
      end.complete(null);
    }
  }

  /** Takes the next batch if it is due and none is under way; sets the clock if there is time. */
  private synchronized List<Entry<T>> begin() {
    if (underWay || waiting.isEmpty()) {
      return List.of();
    }
    long left = maxDelay - (System.nanoTime() - waiting.element().since());
    if (waiting.size() < size && !closed && left > 0) {
      if (clock.isDone()) {
        clock = bell(left);
      }
      return List.of();
    }
    clock.cancel(false);
    underWay = true;
    List<Entry<T>> batch = new ArrayList<>();
    while (batch.size() < size && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    return batch;
  }

  private CompletableFuture<Void> bell(long nanos) {
    CompletableFuture<Void> bell = new CompletableFuture<>();
    bell.whenComplete(
        (nothing, cancelled) -> {
          if (cancelled == null) {
            look();
          }
        });
    bell.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
    return bell;
  }

  private CompletableFuture<Void> send(List<Entry<T>> batch) {
    try {
      return process.apply(batch.stream().map(Entry::item).toList()).toCompletableFuture();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  /** The items first: whoever waits for the end may rely on them. */
  private void end(List<Entry<T>> batch, Throwable failure) {
    for (Entry<T> entry : batch) {
      if (failure == null) {
        entry.done().complete(null);
      } else {
        entry.done().completeExceptionally(own(failure));
      }
    }
    synchronized (this) {
      underWay = false;
    }
  }

  private synchronized boolean isOver() {
    return closed && !underWay && waiting.isEmpty();
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private record Entry<T>(T item, long since, CompletableFuture<Void> done) {}
}
