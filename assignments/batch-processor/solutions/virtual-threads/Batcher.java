package course.batchprocessor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * One virtual thread collects a batch, sends it, waits for it, and begins again. That there is only
 * one is why only one batch is under way; it looks under the lock before it lies down, so no signal
 * passes unheard.
 */
public final class Batcher<T> {
  private final int size;
  private final long maxDelay;
  private final Function<? super List<T>, ? extends CompletionStage<Void>> process;
  private final Lock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Queue<Entry<T>> waiting = new ArrayDeque<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
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
    Thread.ofVirtual().name("batcher").start(this::run);
  }

  public CompletableFuture<Void> add(T item) {
    Entry<T> entry = new Entry<>(item, System.nanoTime(), new CompletableFuture<>());
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(new IllegalStateException("the batcher is closed"));
      }
      waiting.add(entry);
      news.signal();
      return entry.done();
    } finally {
      lock.unlock();
    }
  }

  public CompletableFuture<Void> close() {
    lock.lock();
    try {
      closed = true;
      news.signal();
      return end.copy();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      for (List<Entry<T>> batch = next(); !batch.isEmpty(); batch = next()) {
        send(batch);
      }
      end.complete(null);
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
      end.completeExceptionally(nobodyDoesThat);
    }
  }

  /** Waits until a batch is due; it is empty when there will be none any more. */
  private List<Entry<T>> next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !closed) {
        news.await();
      }
      while (waiting.size() < size && !closed) {
        long left = maxDelay - (System.nanoTime() - waiting.element().since());
        if (left <= 0) {
          break;
        }
        news.awaitNanos(left);
      }
      List<Entry<T>> batch = new ArrayList<>();
      while (batch.size() < size && !waiting.isEmpty()) {
        batch.add(waiting.remove());
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void send(List<Entry<T>> batch) throws InterruptedException {
    try {
      process.apply(batch.stream().map(Entry::item).toList()).toCompletableFuture().get();
      batch.forEach(entry -> entry.done().complete(null));
    } catch (ExecutionException failed) {
      fail(batch, failed.getCause());
    } catch (RuntimeException failed) {
      fail(batch, failed);
    }
  }

  private void fail(List<Entry<T>> batch, Throwable failure) {
    batch.forEach(entry -> entry.done().completeExceptionally(failure));
  }

  private record Entry<T>(T item, long since, CompletableFuture<Void> done) {}
}
