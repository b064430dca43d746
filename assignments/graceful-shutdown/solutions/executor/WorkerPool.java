package course.gracefulshutdown;

import course.gracefulshutdown.given.Job;
import course.gracefulshutdown.given.Summary;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A job is a task, and the pause after it is the delay of the next task: so an executor that
 * forgets what is delayed when it is shut down has cut the pause. One lock holds the numbers, and
 * the two decisions that they depend on: may a job begin, and did it end before the limit?
 */
public final class WorkerPool {
  private final ScheduledThreadPoolExecutor threads;
  private final Supplier<? extends Job> jobs;
  private final Duration idlePause;
  private final CompletableFuture<Summary> summary = new CompletableFuture<>();
  private boolean closing;
  private boolean overTheLimit;
  private int started;
  private int finished;
  private int cancelled;

  private WorkerPool(int workers, Supplier<? extends Job> jobs, Duration idlePause) {
    this.threads = new ScheduledThreadPoolExecutor(workers);
    this.jobs = jobs;
    this.idlePause = idlePause;
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  public static WorkerPool start(int workers, Supplier<? extends Job> jobs, Duration idlePause) {
    WorkerPool pool = new WorkerPool(workers, jobs, idlePause);
    for (int worker = 0; worker < workers; worker++) {
      pool.threads.execute(pool::work);
    }
    return pool;
  }

  public CompletableFuture<Summary> shutdown(Duration grace) {
    if (close()) {
      threads.shutdown();
      Thread.ofVirtual().name("shutdown").start(() -> end(grace));
    }
    return summary.copy();
  }

  private void work() {
    if (!begin()) {
      return;
    }
    try {
      jobs.get().run();
    } catch (InterruptedException atTheLimit) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      // A bad job is no reason not to do the next one.
    }
    ended();
    try {
      threads.schedule(this::work, idlePause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      // So there is no next one.
    }
  }

  private void end(Duration grace) {
    try {
      if (!threads.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS)) {
        interrupt();
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      }
      summary.complete(summary());
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
      summary.completeExceptionally(nobodyDoesThat);
    }
  }

  private synchronized boolean close() {
    boolean first = !closing;
    closing = true;
    return first;
  }

  private synchronized boolean begin() {
    if (!closing) {
      started++;
    }
    return !closing;
  }

  private synchronized void ended() {
    if (overTheLimit) {
      cancelled++;
    } else {
      finished++;
    }
  }

  private synchronized void interrupt() {
    overTheLimit = true;
    threads.shutdownNow();
  }

  private synchronized Summary summary() {
    return new Summary(started, finished, cancelled);
  }
}
