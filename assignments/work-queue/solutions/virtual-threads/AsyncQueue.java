package course.workqueue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Idea: two lines at a counter. Who cancels steps out of his line, under the lock like everything
 * else; who is not in line any more has been served, and can't cancel. News is collected under the
 * lock and told after it, by the thread that made it.
 */
public final class AsyncQueue<T> {
  private final Lock lock = new ReentrantLock();
  private final int capacity;
  private final Queue<T> counter = new ArrayDeque<>();
  private final SequencedSet<Guest<T>> takers = new LinkedHashSet<>();
  private final SequencedMap<Guest<Void>, T> putters = new LinkedHashMap<>();
  private final List<CompletableFuture<Void>> joiners = new ArrayList<>();
  private int unfinished;

  public AsyncQueue(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("Expected a capacity of at least 1, got " + capacity);
    }
    this.capacity = capacity;
  }

  public CompletableFuture<Void> put(T item) {
    List<Runnable> news = new ArrayList<>();
    Guest<Void> guest = new Guest<>();
    locked(
        () -> {
          putters.putLast(guest, item);
          return serve(news);
        });
    news.forEach(Runnable::run);
    return guest;
  }

  public CompletableFuture<T> take() {
    List<Runnable> news = new ArrayList<>();
    Guest<T> guest = new Guest<>();
    locked(
        () -> {
          takers.addLast(guest);
          return serve(news);
        });
    news.forEach(Runnable::run);
    return guest;
  }

  public boolean offer(T item) {
    List<Runnable> news = new ArrayList<>();
    boolean room =
        locked(
            () -> {
              boolean fits = counter.size() < capacity;
              if (fits) {
                arrive(item);
              }
              return serve(news) && fits;
            });
    news.forEach(Runnable::run);
    return room;
  }

  public Optional<T> poll() {
    List<Runnable> news = new ArrayList<>();
    Optional<T> oldest =
        locked(
            () -> {
              Optional<T> item = Optional.ofNullable(counter.poll());
              serve(news);
              return item;
            });
    news.forEach(Runnable::run);
    return oldest;
  }

  public void taskDone() {
    List<CompletableFuture<Void>> waited =
        locked(
            () -> {
              if (unfinished == 0) {
                throw new IllegalStateException("taskDone for more items than were put");
              }
              unfinished--;
              List<CompletableFuture<Void>> free = new ArrayList<>();
              if (unfinished == 0) {
                free.addAll(joiners);
                joiners.clear();
              }
              return free;
            });
    waited.forEach(joiner -> joiner.complete(null));
  }

  public CompletableFuture<Void> join() {
    CompletableFuture<Void> joiner = new CompletableFuture<>();
    boolean waits = locked(() -> unfinished > 0 && joiners.add(joiner));
    if (!waits) {
      joiner.complete(null);
    }
    return joiner;
  }

  public int size() {
    return locked(counter::size);
  }

  /** Under the lock: moves items until nobody who waits can be served; always true. */
  private boolean serve(List<Runnable> news) {
    boolean moved = true;
    while (moved) {
      moved = false;
      if (!putters.isEmpty() && counter.size() < capacity) {
        Map.Entry<Guest<Void>, T> first = putters.pollFirstEntry();
        arrive(first.getValue());
        news.add(() -> first.getKey().serve(null));
        moved = true;
      }
      if (!takers.isEmpty() && !counter.isEmpty()) {
        Guest<T> first = takers.removeFirst();
        T item = counter.remove();
        news.add(() -> first.serve(item));
        moved = true;
      }
    }
    return true;
  }

  private void arrive(T item) {
    counter.add(item);
    unfinished++;
  }

  private <R> R locked(Supplier<R> decision) {
    lock.lock();
    try {
      return decision.get();
    } finally {
      lock.unlock();
    }
  }

  /** Somebody in a line, who may leave it as long as he stands there. */
  private final class Guest<V> extends CompletableFuture<V> {
    void serve(V value) {
      super.complete(value);
    }

    private boolean leave() {
      return locked(() -> takers.remove(this) || putters.keySet().remove(this));
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return leave() ? super.cancel(mayInterrupt) : isCancelled();
    }

    @Override
    public boolean complete(V value) {
      return leave() && super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
      return leave() && super.completeExceptionally(failure);
    }
  }
}
