package course.taskgroup;

import course.taskgroup.given.Fork;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * An executor of its own for each group, with a thread for each task. Everything that a group has
 * to do an executor can: shut down, interrupt, wait for the end. What it does not do is to remember
 * what went wrong.
 */
public final class TaskGroup implements AutoCloseable {
  private final Thread owner = Thread.currentThread();
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private Throwable failure;
  private boolean cancelled;
  private boolean closed;

  public <T> Fork<T> fork(Callable<? extends T> task) {
    ensureOwner();
    if (closed) {
      throw new IllegalStateException("the group is closed");
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      threads.execute(() -> run(task, result));
    } catch (RejectedExecutionException alreadyCancelled) {
      result.cancel(false);
    }
    return result::resultNow;
  }

  public void join() throws Exception {
    ensureOwner();
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      cancel();
      awaitEnd();
      throw interrupted;
    }
    throwFailure();
  }

  @Override
  public void close() {
    ensureOwner();
    closed = true;
    cancel();
    awaitEnd();
  }

  /** Once: a second interrupt would disturb those who tidy up after the first. */
  private synchronized void cancel() {
    if (!cancelled) {
      cancelled = true;
      threads.shutdownNow();
    }
  }

  /** Not the close of the executor: that interrupts its threads again when it is interrupted. */
  private void awaitEnd() {
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      owner.interrupt();
    }
  }

  private <T> void run(Callable<? extends T> task, CompletableFuture<T> result) {
    try {
      result.complete(task.call());
    } catch (Throwable thrown) {
      failed(thrown);
      result.completeExceptionally(thrown);
    }
  }

  private synchronized void failed(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
      cancel();
    } else if (thrown != failure && !(thrown instanceof InterruptedException)) {
      failure.addSuppressed(thrown);
    }
  }

  private synchronized void throwFailure() throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (Exception) failure;
    }
  }

  private void ensureOwner() {
    if (Thread.currentThread() != owner) {
      throw new WrongThreadException("this group belongs to " + owner.getName());
    }
  }
}
