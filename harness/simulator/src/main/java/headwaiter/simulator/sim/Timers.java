package headwaiter.simulator.sim;

import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is due when: a binary heap by time, then by the order in which timers were set. A timer
 * knows its place, so that cancelling one needs no search.
 */
final class Timers {
  private @Nullable Timer[] heap = new @Nullable Timer[64];
  private int size;
  private long sequence;

  /** Sets a timer. */
  Timer add(long at, Runnable task) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    Timer timer = new Timer(this, at, sequence++, task);
    up(size++, timer);
    return timer;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** When the next one is due; there has to be one. */
  long due() {
    return at(0).at;
  }

  /** Takes the next one; the strategy chooses among those that are due at the same instant. */
  Timer poll(Strategy strategy) {
    Timer first = take();
    if (size == 0 || at(0).at != first.at || !strategy.explores()) {
      return first;
    }
    Timer[] tied = {first};
    while (size > 0 && at(0).at == first.at) {
      tied = Arrays.copyOf(tied, tied.length + 1);
      tied[tied.length - 1] = take();
    }
    int chosen = strategy.tie(tied.length);
    for (int i = 0; i < tied.length; i++) {
      if (i != chosen) {
        up(size++, tied[i]);
      }
    }
    return tied[chosen];
  }

  /** Puts one to an earlier time; false if it has fired or was cancelled. */
  boolean hasten(Timer timer, long at) {
    if (timer.index >= 0 && at < timer.at) {
      remove(timer);
      timer.at = at;
      up(size++, timer);
    }
    return timer.index >= 0;
  }

  private Timer take() {
    Timer first = at(0);
    remove(first);
    return first;
  }

  private void remove(Timer timer) {
    int hole = timer.index;
    timer.index = -1;
    Timer last = at(--size);
    heap[size] = null;
    if (last != timer) {
      up(hole, last);
      down(last.index, last);
    }
  }

  private void up(int from, Timer timer) {
    int i = from;
    while (i > 0 && timer.before(at((i - 1) / 2))) {
      put(i, at((i - 1) / 2));
      i = (i - 1) / 2;
    }
    put(i, timer);
  }

  private void down(int from, Timer timer) {
    int i = from;
    for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && at(child + 1).before(at(child))) {
        child++;
      }
      if (timer.before(at(child))) {
        break;
      }
      put(i, at(child));
      i = child;
    }
    put(i, timer);
  }

  private void put(int i, Timer timer) {
    heap[i] = timer;
    timer.index = i;
  }

  private Timer at(int i) {
    Timer timer = heap[i];
    if (timer == null) {
      throw new IllegalStateException("no timer at " + i);
    }
    return timer;
  }

  /** Something that is due at a virtual time, as the JDK sees it: it can be cancelled, no more. */
  static final class Timer implements Future<Object> {
    private final Timers timers;
    private long at;
    private final long order;
    private final Runnable task;
    private int index;
    private boolean cancelled;

    Timer(Timers timers, long at, long order, Runnable task) {
      this.timers = timers;
      this.at = at;
      this.order = order;
      this.task = task;
    }

    void fire() {
      task.run();
    }

    private boolean before(Timer other) {
      return at != other.at ? at < other.at : order < other.order;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (index < 0) {
        return false;
      }
      timers.remove(this);
      cancelled = true;
      return true;
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    @Override
    public boolean isDone() {
      return index < 0;
    }

    @Override
    public Object get() {
      throw new UnsupportedOperationException("a timer has no result");
    }

    @Override
    public Object get(long timeout, TimeUnit unit) {
      throw new UnsupportedOperationException("a timer has no result");
    }
  }
}
