package course.taskgroup;

import course.taskgroup.given.Fork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A list of virtual threads, which the owner joins one after the other: that takes as long as the
 * slowest. Whoever fails first interrupts all of them, and from then on no other is started.
 */
public final class TaskGroup implements AutoCloseable {
  private static final ExecutorService POOL =
      Executors.newFixedThreadPool(
          8,
          task -> {
            Thread thread = new Thread(task, "fork");
            thread.setDaemon(true);
            return thread;
          });

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
        POOL.execute(fork);
      }
    }
    return fork;
  }

  public void join() throws Exception {
    ensureOwner();
    try {
      for (Task<?> task : tasks) {
        task.ended.await();
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
    if (!cancelled) {
      cancelled = true;
      tasks.forEach(Task::interrupt);
    }
  }

  /** Waits whatever happens; an interrupt is for whoever waits next. */
  private void awaitAll() {
    boolean interrupted = false;
    for (Task<?> task : tasks) {
      while (task.ended.getCount() > 0) {
        try {
          task.ended.await();
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

  private final class Task<T> implements Fork<T>, Runnable {
    private final Callable<? extends T> task;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread thread;
    private boolean interrupted;
    private T result;
    private boolean succeeded;

    Task(Callable<? extends T> task) {
      this.task = task;
    }

    @Override
    public void run() {
      if (begin()) {
        try {
          result = task.call();
          succeeded = true;
        } catch (Throwable failure) {
          failed(failure);
        }
        end();
      }
      ended.countDown();
    }

    synchronized void interrupt() {
      interrupted = true;
      if (thread != null) {
        thread.interrupt();
      }
    }

    private synchronized boolean begin() {
      thread = interrupted ? null : Thread.currentThread();
      return !interrupted;
    }

    private synchronized void end() {
      thread = null;
      Thread.interrupted();
    }

    @Override
    public T get() {
      if (ended.getCount() > 0 || !succeeded) {
        throw new IllegalStateException("there is no result");
      }
      return result;
    }
  }
}
