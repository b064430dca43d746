package course.taskgroup;

import course.taskgroup.given.Fork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A list of virtual threads, which the owner joins one after the other: that takes as long as the
 * slowest. Whoever fails first interrupts all of them, and from then on no other is started.
 */
public final class TaskGroup implements AutoCloseable {
  private final Thread owner = Thread.currentThread();
  private final List<Task<?>> tasks = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private boolean cancelled;
  private boolean closed;

  public <T> Fork<T> fork(Callable<? extends T> task) {
    ensureOwner();
    if (closed) {
      throw new IllegalStateException("the group is closed");
    }
    Task<T> fork = new Task<>(task);
    synchronized (this) {
      if (!cancelled) {
        tasks.add(fork);
        fork.thread.start();
      }
    }
    return fork;
  }

  public void join() throws Exception {
    ensureOwner();
    try {
      for (Task<?> task : tasks) {
        task.thread.join();
      }
    } catch (InterruptedException interrupted) {
      cancel();
      awaitAll();
      throw interrupted;
    }
    if (!failures.isEmpty()) {
      throw first();
    }
  }

  @Override
  public void close() {
    ensureOwner();
    closed = true;
    cancel();
    awaitAll();
  }

  private void failed(Throwable failure) {
    synchronized (this) {
      failures.add(failure);
    }
    cancel();
  }

  /** Once: a second interrupt would disturb those who tidy up after the first. */
  private synchronized void cancel() {
    cancelled = true;
    tasks.forEach(task -> task.thread.interrupt());
  }

  /** Waits whatever happens; an interrupt is for whoever waits next. */
  private void awaitAll() {
    boolean interrupted = false;
    for (Task<?> task : tasks) {
      while (task.thread.isAlive()) {
        try {
          task.thread.join();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      owner.interrupt();
    }
  }

  /** The first failure, with the others; an interrupt that came from here is none. */
  private Exception first() {
    Throwable first = failures.getFirst();
    failures.stream()
        .filter(other -> other != first && !(other instanceof InterruptedException))
        .forEach(first::addSuppressed);
    if (first instanceof Error error) {
      throw error;
    }
    return (Exception) first;
  }

  private void ensureOwner() {
    if (Thread.currentThread() != owner) {
      throw new WrongThreadException("this group belongs to " + owner.getName());
    }
  }

  private final class Task<T> implements Fork<T> {
    private final Thread thread;
    private T result;
    private boolean succeeded;

    Task(Callable<? extends T> task) {
      thread =
          Thread.ofVirtual()
              .unstarted(
                  () -> {
                    try {
                      result = task.call();
                      succeeded = true;
                    } catch (Throwable failure) {
                      failed(failure);
                    }
                  });
    }

    @Override
    public T get() {
      if (thread.isAlive() || !succeeded) {
        throw new IllegalStateException("there is no result");
      }
      return result;
    }
  }
}
