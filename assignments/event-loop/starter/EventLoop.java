package course.eventloop;

import course.eventloop.given.Cancellable;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs tasks, one at a time, on the thread that asks it to. */
public final class EventLoop implements Executor {
  /**
   * A loop that has nothing to do.
   *
   * @param onError is given what a task throws, on the loop's thread
   * @param onSlow is given a line that ends with {@code took 250 ms}, in whole milliseconds, for a
   *     task that took more than 100 ms; on the loop's thread
   */
  public EventLoop(Consumer<? super Throwable> onError, Consumer<? super String> onSlow) {
    // yours to write
  }

  /** Puts a task at the end of the queue. Never waits; may be called by any thread, at any time. */
  @Override
  public void execute(Runnable task) {
    throw new UnsupportedOperationException("execute is yours to write");
  }

  /**
   * Has a task join the end of the queue later. Never waits; may be called by any thread, at any
   * time.
   *
   * @param delay from now; zero or less is now
   */
  public Cancellable schedule(Duration delay, Runnable task) {
    throw new UnsupportedOperationException("schedule is yours to write");
  }

  /**
   * Calls the supplier and runs tasks until its stage is complete, on the calling thread. Tasks and
   * timers that are left then stay for the next run.
   *
   * @return the stage's result
   * @throws java.util.concurrent.CompletionException if the stage fails, or the supplier throws;
   *     its cause is the failure itself
   * @throws IllegalStateException if the loop runs already, on this thread or another one
   */
  public <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main) {
    throw new UnsupportedOperationException("runUntilComplete is yours to write");
  }
}
