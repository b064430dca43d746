package course.eventloop;

import course.eventloop.given.Cancellable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A queue of tasks, a heap of timers, and a lock for both. The loop looks at them and goes to sleep
 * under the lock, and whoever brings news does that under it too: no news comes in between.
 */
public final class EventLoop implements Executor {
  private static final long SLOW = Duration.ofMillis(100).toNanos();

  private final Consumer<? super Throwable> onError;
  private final Consumer<? super String> onSlow;
  private final Lock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Queue<Runnable> ready = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>(Timer.BY_TIME);
  private long scheduled;
  private boolean running;

  public EventLoop(Consumer<? super Throwable> onError, Consumer<? super String> onSlow) {
    this.onError = onError;
    this.onSlow = onSlow;
  }

  @Override
  public void execute(Runnable task) {
    locked(() -> ready.add(task));
  }

  public Cancellable schedule(Duration delay, Runnable task) {
    long due = System.nanoTime() + delay.toNanos();
    return locked(
        () -> {
          Timer timer = new Timer(due, scheduled++, task);
          timers.add(timer);
          return timer;
        });
  }

  public <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main) {
    if (!locked(this::begins)) {
      throw new IllegalStateException("The loop runs already: go on in a stage instead");
    }
    boolean interrupted = false;
    try {
      CompletableFuture<T> stage = started(main);
      stage.whenComplete((result, failure) -> locked(() -> true));
      while (!stage.isDone()) {
        try {
          next(stage).ifPresent(this::run);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
      return stage.join();
    } finally {
      locked(() -> running = false);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean begins() {
    boolean first = !running;
    running = true;
    return first;
  }

  private static <T> CompletableFuture<T> started(Supplier<? extends CompletionStage<T>> main) {
    try {
      return main.get().toCompletableFuture();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  /** Waits for the next task; there is none if the stage is complete before it comes. */
  private Optional<Runnable> next(CompletableFuture<?> stage) throws InterruptedException {
    lock.lock();
    try {
      while (!stage.isDone()) {
        long now = System.nanoTime();
        while (!timers.isEmpty() && timers.peek().due - now <= 0) {
          ready.add(timers.poll());
        }
        if (!ready.isEmpty()) {
          return Optional.of(ready.poll());
        }
        if (timers.isEmpty()) {
          news.await();
        } else {
          news.awaitNanos(timers.peek().due - now);
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void run(Runnable task) {
    long began = System.nanoTime();
    try {
      task.run();
    } catch (Throwable failure) {
      onError.accept(failure);
    }
    long took = System.nanoTime() - began;
    if (took > SLOW) {
      onSlow.accept("A task took " + took / 1_000_000 + " ms");
    }
  }

  private <R> R locked(Supplier<R> change) {
    lock.lock();
    try {
      return change.get();
    } finally {
      news.signalAll();
      lock.unlock();
    }
  }

  private static final class Timer implements Runnable, Cancellable {
    static final Comparator<Timer> BY_TIME =
        (one, other) ->
            one.due == other.due
                ? Long.compare(one.number, other.number)
                : Long.signum(one.due - other.due);

    private final long due;
    private final long number;
    private final Runnable task;
    private volatile boolean cancelled;

    Timer(long due, long number, Runnable task) {
      this.due = due;
      this.number = number;
      this.task = task;
    }

    @Override
    public void run() {
      if (!cancelled) {
        task.run();
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
