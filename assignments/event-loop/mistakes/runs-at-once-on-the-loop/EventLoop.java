package course.eventloop;

import course.eventloop.given.Cancellable;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

public final class EventLoop implements Executor {
  private static final Duration SLOW = Duration.ofMillis(100);

  private final Consumer<? super Throwable> onError;
  private final Consumer<? super String> onSlow;
  private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
  private final Queue<Timer> fresh = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final AtomicLong scheduled = new AtomicLong();
  private final AtomicReference<Thread> runner = new AtomicReference<>();

  public EventLoop(Consumer<? super Throwable> onError, Consumer<? super String> onSlow) {
    this.onError = onError;
    this.onSlow = onSlow;
  }

  @Override
  public void execute(Runnable task) {
    if (Thread.currentThread() == runner.get()) {
      run(task);
      return;
    }
    ready.add(task);
    LockSupport.unpark(runner.get());
  }

  public Cancellable schedule(Duration delay, Runnable task) {
    long due = System.nanoTime() + delay.toNanos();
    Timer timer = new Timer(due, scheduled.getAndIncrement(), task, new AtomicBoolean());
    fresh.add(timer);
    LockSupport.unpark(runner.get());
    return timer;
  }

  public <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main) {
    Thread me = Thread.currentThread();
    if (!runner.compareAndSet(null, me)) {
      throw new IllegalStateException("The loop runs already: go on in a stage instead");
    }
    try {
      CompletableFuture<T> stage = started(main);
      stage.whenComplete((result, failure) -> LockSupport.unpark(me));
      runUntil(stage);
      return stage.join();
    } finally {
      runner.set(null);
    }
  }

  private static <T> CompletableFuture<T> started(Supplier<? extends CompletionStage<T>> main) {
    try {
      return main.get().toCompletableFuture();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  private void runUntil(CompletableFuture<?> stage) {
    boolean interrupted = false;
    while (!stage.isDone()) {
      long now = System.nanoTime();
      letDueTimersJoin(now);
      Runnable task = ready.poll();
      if (task != null) {
        run(task);
      } else if (timers.isEmpty()) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, timers.peek().due - now);
      }
      // An interrupted thread does not park.
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void letDueTimersJoin(long now) {
    for (Timer timer = fresh.poll(); timer != null; timer = fresh.poll()) {
      timers.add(timer);
    }
    while (!timers.isEmpty() && timers.peek().due - now <= 0) {
      ready.add(timers.remove());
    }
  }

  private void run(Runnable task) {
    long began = System.nanoTime();
    try {
      task.run();
    } catch (Throwable failure) {
      onError.accept(failure);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (took.compareTo(SLOW) > 0) {
      onSlow.accept(task + " took " + took.toMillis() + " ms");
    }
  }

  private record Timer(long due, long number, Runnable task, AtomicBoolean cancelled)
      implements Runnable, Cancellable, Comparable<Timer> {
    private static final Comparator<Timer> BY_NUMBER = Comparator.comparingLong(Timer::number);

    @Override
    public int compareTo(Timer other) {
      return due == other.due ? BY_NUMBER.compare(this, other) : Long.signum(due - other.due);
    }

    @Override
    public void run() {
      if (!cancelled.get()) {
        task.run();
      }
    }

    @Override
    public void cancel() {
      cancelled.set(true);
    }
  }
}
