package course.tasklifecycle;

import course.tasklifecycle.given.State;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Task<T> {
  private sealed interface Phase<T> {
    record Pending<T>() implements Phase<T> {}

    /** The supplier is being called. */
    record Starting<T>() implements Phase<T> {}

    record Running<T>(CompletableFuture<T> work) implements Phase<T> {}

    record Ended<T>(State state, T value, Throwable failure) implements Phase<T> {}
  }

  private final String name;
  private final AtomicReference<Phase<T>> phase = new AtomicReference<>(new Phase.Pending<>());
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  private Task(String name) {
    this.name = name;
  }

  public static <T> Task<T> start(
      String name, Supplier<? extends CompletionStage<T>> work, Executor executor) {
    Task<T> task = new Task<>(name);
    try {
      executor.execute(() -> task.run(work));
    } catch (RuntimeException refusal) {
      task.end(task.phase.get(), null, refusal);
    }
    return task;
  }

  private void run(Supplier<? extends CompletionStage<T>> supplier) {
    Phase<T> starting = new Phase.Starting<>();
    if (!(phase.get() instanceof Phase.Pending<T> pending)
        || !phase.compareAndSet(pending, starting)) {
      return;
    }
    CompletableFuture<T> work = called(supplier);
    Phase<T> running = new Phase.Running<>(work);
    if (phase.compareAndSet(starting, running)) {
      work.whenComplete((value, failure) -> end(running, value, failure));
    } else {
      work.cancel(true);
    }
  }

  private static <T> CompletableFuture<T> called(Supplier<? extends CompletionStage<T>> supplier) {
    try {
      return supplier.get().toCompletableFuture();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  /** Goes from a phase to the last one; the phase is there for whoever hears of the outcome. */
  private boolean end(Phase<T> from, T value, Throwable failure) {
    Throwable own =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    State state =
        own == null
            ? State.DONE
            : own instanceof CancellationException ? State.CANCELLED : State.FAILED;
    boolean first = phase.compareAndSet(from, new Phase.Ended<>(state, value, own));
    if (first) {
      if (own == null) {
        outcome.complete(value);
      } else {
        outcome.completeExceptionally(own);
      }
    }
    return first;
  }

  public String name() {
    return name;
  }

  public State state() {
    return switch (phase.get()) {
      case Phase.Pending<T> p -> State.PENDING;
      case Phase.Starting<T> s -> State.RUNNING;
      case Phase.Running<T> r -> State.RUNNING;
      case Phase.Ended<T> ended -> ended.state();
    };
  }

  public T result() {
    if (!(phase.get() instanceof Phase.Ended<T> ended)) {
      throw new IllegalStateException(name + " has not ended");
    }
    return switch (ended.failure()) {
      case null -> ended.value();
      case CancellationException cancelled -> throw cancelled;
      case Throwable failure -> throw new CompletionException(failure);
    };
  }

  public Optional<Throwable> exception() {
    return phase.get() instanceof Phase.Ended<T> ended && ended.state() == State.FAILED
        ? Optional.of(ended.failure())
        : Optional.empty();
  }

  public boolean cancel() {
    while (true) {
      Phase<T> now = phase.get();
      switch (now) {
        case Phase.Ended<T> ended -> {
          return true;
        }
        case Phase.Running<T> running -> {
          boolean stopped = stopping.compareAndSet(false, true) && running.work().cancel(true);
          if (stopped) {
            end(running, null, new CancellationException());
          }
          return stopped;
        }
        default -> {
          if (end(now, null, new CancellationException())) {
            return true;
          }
        }
      }
    }
  }

  public CompletableFuture<T> future() {
    return outcome.copy();
  }
}
