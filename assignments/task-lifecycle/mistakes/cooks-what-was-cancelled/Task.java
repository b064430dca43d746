package course.tasklifecycle;

import course.tasklifecycle.given.State;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

public final class Task<T> {
  private final String name;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private State state = State.PENDING;
  private T value;
  private Throwable failure;
  private CompletableFuture<T> work;
  private boolean cancelAsked;

  private Task(String name) {
    this.name = name;
  }

  public static <T> Task<T> start(
      String name, Supplier<? extends CompletionStage<T>> work, Executor executor) {
    Task<T> task = new Task<>(name);
    try {
      executor.execute(() -> task.run(work));
    } catch (RuntimeException refusal) {
      task.settle(State.FAILED, null, refusal);
    }
    return task;
  }

  private void run(Supplier<? extends CompletionStage<T>> supplier) {
    synchronized (this) {
      if (state == State.PENDING) {
        state = State.RUNNING;
      }
    }
    try {
      CompletableFuture<T> started = supplier.get().toCompletableFuture();
      if (accepts(started)) {
        Thread.startVirtualThread(() -> watch(started));
      } else {
        started.cancel(true);
      }
    } catch (RuntimeException refusal) {
      settle(State.FAILED, null, refusal);
    }
  }

  private synchronized boolean accepts(CompletableFuture<T> started) {
    work = started;
    return state == State.RUNNING;
  }

  private void watch(CompletableFuture<T> started) {
    try {
      settle(State.DONE, started.get(), null);
    } catch (CancellationException cancelled) {
      settle(State.CANCELLED, null, cancelled);
    } catch (ExecutionException failed) {
      settle(State.FAILED, null, failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      settle(State.FAILED, null, stopped);
    }
  }

  /** The first final state stays. */
  private void settle(State end, T result, Throwable cause) {
    synchronized (this) {
      if (isFinal()) {
        return;
      }
      state = end;
      value = result;
      failure = cause;
    }
    if (cause == null) {
      outcome.complete(result);
    } else {
      outcome.completeExceptionally(cause);
    }
  }

  private boolean isFinal() {
    return state != State.PENDING && state != State.RUNNING;
  }

  public String name() {
    return name;
  }

  public synchronized State state() {
    return state;
  }

  public synchronized T result() {
    return switch (state) {
      case PENDING, RUNNING -> throw new IllegalStateException(name + " is " + state);
      case DONE -> value;
      case FAILED -> throw new CompletionException(failure);
      case CANCELLED -> throw new CancellationException(name + " was cancelled");
    };
  }

  public synchronized Optional<Throwable> exception() {
    return state == State.FAILED ? Optional.of(failure) : Optional.empty();
  }

  public boolean cancel() {
    CompletableFuture<T> running;
    synchronized (this) {
      if (cancelAsked || isFinal()) {
        return false;
      }
      cancelAsked = true;
      running = work;
      if (running == null) {
        state = State.CANCELLED;
      }
    }
    if (running != null && !running.cancel(true)) {
      return false;
    }
    settle(State.CANCELLED, null, new CancellationException());
    outcome.cancel(false);
    return true;
  }

  public CompletableFuture<T> future() {
    return outcome.copy();
  }
}
