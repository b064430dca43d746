package course.workqueue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Idea: what happens is decided under the lock, and told outside, because other people's code runs
 * when a future completes. Between the two nobody may change his mind. So a place in the line is
 * claimed once: by the queue, which has then promised to serve it, or by whoever cancels it.
 *
 * <p>Invariants: while somebody waits to take, the queue is empty; while somebody waits to put, it
 * is full. Hence a newcomer who finds an item, or room, overtakes nobody.
 */
public final class AsyncQueue<T> {
  private final int capacity;
  private final Queue<T> items = new ArrayDeque<>();
  private final Queue<Place<T>> takers = new ArrayDeque<>();
  private final Queue<Delivery<T>> putters = new ArrayDeque<>();
  private final List<CompletableFuture<Void>> joiners = new ArrayList<>();
  private int unfinished;

  public AsyncQueue(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("Expected a capacity of at least 1, got " + capacity);
    }
    this.capacity = capacity;
  }

  public CompletableFuture<Void> put(T item) {
    Optional<Runnable> entry;
    Place<Void> place = new Place<>();
    synchronized (this) {
      entry = enter(item);
      if (entry.isEmpty()) {
        putters.add(new Delivery<>(item, place));
        return place;
      }
    }
    entry.get().run();
    return CompletableFuture.completedFuture(null);
  }

  public boolean offer(T item) {
    Optional<Runnable> entry;
    synchronized (this) {
      entry = enter(item);
    }
    entry.ifPresent(Runnable::run);
    return entry.isPresent();
  }

  public CompletableFuture<T> take() {
    Optional<Removal<T>> removal;
    synchronized (this) {
      removal = remove();
      if (removal.isEmpty()) {
        Place<T> place = new Place<>();
        takers.add(place);
        return place;
      }
    }
    removal.get().tell().run();
    return CompletableFuture.completedFuture(removal.get().item());
  }

  public Optional<T> poll() {
    Optional<Removal<T>> removal;
    synchronized (this) {
      removal = remove();
    }
    removal.ifPresent(done -> done.tell().run());
    return removal.map(Removal::item);
  }

  public void taskDone() {
    List<CompletableFuture<Void>> waited;
    synchronized (this) {
      if (unfinished == 0) {
        throw new IllegalStateException("taskDone was called more often than items were put");
      }
      unfinished--;
      if (unfinished > 0) {
        return;
      }
      waited = List.copyOf(joiners);
      joiners.clear();
    }
    waited.forEach(joiner -> joiner.complete(null));
  }

  public CompletableFuture<Void> join() {
    synchronized (this) {
      if (unfinished > 0) {
        CompletableFuture<Void> joiner = new CompletableFuture<>();
        joiners.add(joiner);
        return joiner;
      }
    }
    return CompletableFuture.completedFuture(null);
  }

  public synchronized int size() {
    return items.size();
  }

  /** Under the lock: lets an item in if there is a taker or room; what is then to be told. */
  private Optional<Runnable> enter(T item) {
    for (Place<T> taker = takers.poll(); taker != null; taker = takers.poll()) {
      if (taker.claim()) {
        unfinished++;
        Place<T> served = taker;
        return Optional.of(() -> served.serve(item));
      }
    }
    if (items.size() == capacity) {
      return Optional.empty();
    }
    unfinished++;
    items.add(item);
    return Optional.of(() -> {});
  }

  /** Under the lock: takes out the oldest item if there is one, and lets in who waited for room. */
  private Optional<Removal<T>> remove() {
    T oldest = items.poll();
    if (oldest == null) {
      return Optional.empty();
    }
    for (Delivery<T> next = putters.poll(); next != null; next = putters.poll()) {
      if (next.place().claim()) {
        unfinished++;
        items.add(next.item());
        Place<Void> served = next.place();
        return Optional.of(new Removal<>(oldest, () -> served.serve(null)));
      }
    }
    return Optional.of(new Removal<>(oldest, () -> {}));
  }

  private record Delivery<T>(T item, Place<Void> place) {}

  private record Removal<T>(T item, Runnable tell) {}

  /** A place in a line; whoever claims it decides how it ends. */
  private static final class Place<V> extends CompletableFuture<V> {
    private final AtomicBoolean claimed = new AtomicBoolean();

    boolean claim() {
      return claimed.compareAndSet(false, true);
    }

    void serve(V value) {
      super.complete(value);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return claim() ? super.cancel(mayInterrupt) : isCancelled();
    }

    @Override
    public boolean complete(V value) {
      return claim() && super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
      return claim() && super.completeExceptionally(failure);
    }
  }
}
