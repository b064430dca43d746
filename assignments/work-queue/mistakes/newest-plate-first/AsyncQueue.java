package course.workqueue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public final class AsyncQueue<T> {
  private final int capacity;
  private final Deque<T> items = new ArrayDeque<>();
  private final Queue<Waiter<T>> takers = new ArrayDeque<>();
  private final Queue<Putter<T>> putters = new ArrayDeque<>();
  private final List<CompletableFuture<Void>> joiners = new ArrayList<>();
  private int unfinished;

  public AsyncQueue(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public CompletableFuture<Void> put(T item) {
    Waiter<T> taker;
    synchronized (this) {
      taker = nextTaker();
      if (taker == null && items.size() >= capacity) {
        Putter<T> putter = new Putter<>(item);
        putters.add(putter);
        return putter;
      }
      unfinished++;
      if (taker == null) {
        items.push(item);
      }
    }
    if (taker != null) {
      taker.deliver(item);
    }
    return CompletableFuture.completedFuture(null);
  }

  public boolean offer(T item) {
    Waiter<T> taker;
    synchronized (this) {
      taker = nextTaker();
      if (taker == null && items.size() >= capacity) {
        return false;
      }
      unfinished++;
      if (taker == null) {
        items.push(item);
      }
    }
    if (taker != null) {
      taker.deliver(item);
    }
    return true;
  }

  public CompletableFuture<T> take() {
    T item;
    Putter<T> putter;
    synchronized (this) {
      if (items.isEmpty()) {
        Waiter<T> taker = new Waiter<>();
        takers.add(taker);
        return taker;
      }
      item = items.pop();
      putter = letNextPutterIn();
    }
    if (putter != null) {
      putter.deliver(null);
    }
    return CompletableFuture.completedFuture(item);
  }

  public Optional<T> poll() {
    T item;
    Putter<T> putter;
    synchronized (this) {
      if (items.isEmpty()) {
        return Optional.empty();
      }
      item = items.pop();
      putter = letNextPutterIn();
    }
    if (putter != null) {
      putter.deliver(null);
    }
    return Optional.of(item);
  }

  public void taskDone() {
    List<CompletableFuture<Void>> done;
    synchronized (this) {
      if (unfinished == 0) {
        throw new IllegalStateException("more tasks done than items put");
      }
      unfinished--;
      if (unfinished > 0) {
        return;
      }
      done = new ArrayList<>(joiners);
      joiners.clear();
    }
    done.forEach(joiner -> joiner.complete(null));
  }

  public CompletableFuture<Void> join() {
    CompletableFuture<Void> joiner = new CompletableFuture<>();
    synchronized (this) {
      if (unfinished > 0) {
        joiners.add(joiner);
        return joiner;
      }
    }
    joiner.complete(null);
    return joiner;
  }

  public synchronized int size() {
    return items.size();
  }

  private Waiter<T> nextTaker() {
    Waiter<T> taker = takers.poll();
    while (taker != null && !taker.claim()) {
      taker = takers.poll();
    }
    return taker;
  }

  private Putter<T> letNextPutterIn() {
    Putter<T> putter = putters.poll();
    while (putter != null && !putter.claim()) {
      putter = putters.poll();
    }
    if (putter != null) {
      items.push(putter.item);
      unfinished++;
    }
    return putter;
  }

  /** Either the queue or a cancel claims it, never both. */
  private static class Waiter<R> extends CompletableFuture<R> {
    private final AtomicBoolean claimed = new AtomicBoolean();

    boolean claim() {
      return !claimed.getAndSet(true);
    }

    void deliver(R result) {
      complete(result);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return claim() && super.cancel(mayInterrupt);
    }
  }

  private static final class Putter<T> extends Waiter<Void> {
    private final T item;

    Putter(T item) {
      this.item = item;
    }
  }
}
