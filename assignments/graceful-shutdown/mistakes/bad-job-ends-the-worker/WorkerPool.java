package course.gracefulshutdown;

import course.gracefulshutdown.given.Job;
import course.gracefulshutdown.given.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A virtual thread for each worker: job, pause, job, pause. The pause is a wait for the end of the
 * day, with a limit; so it is cut by what it waits for. Each worker counts for himself, and one
 * more thread joins them all when the day is over.
 */
public final class WorkerPool {
  private final Supplier<? extends Job> jobs;
  private final Duration idlePause;
  private final List<Worker> workers = new ArrayList<>();
  private final CountDownLatch endOfTheDay = new CountDownLatch(1);
  private final CompletableFuture<Summary> summary = new CompletableFuture<>();
  private boolean closing;

  private WorkerPool(Supplier<? extends Job> jobs, Duration idlePause) {
    this.jobs = jobs;
    this.idlePause = idlePause;
  }

  public static WorkerPool start(int workers, Supplier<? extends Job> jobs, Duration idlePause) {
    WorkerPool pool = new WorkerPool(jobs, idlePause);
    for (int number = 0; number < workers; number++) {
      pool.workers.add(pool.new Worker());
    }
    pool.workers.forEach(worker -> worker.thread.start());
    return pool;
  }

  public CompletableFuture<Summary> shutdown(Duration grace) {
    if (close()) {
      endOfTheDay.countDown();
      Thread.ofVirtual().name("shutdown").start(() -> end(Instant.now().plus(grace)));
    }
    return summary.copy();
  }

  private synchronized boolean close() {
    boolean first = !closing;
    closing = true;
    return first;
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  private void end(Instant limit) {
    try {
      for (Worker worker : workers) {
        Duration left = Duration.between(Instant.now(), limit);
        if (!left.isPositive() || !worker.thread.join(left)) {
          worker.interrupt();
        }
      }
      for (Worker worker : workers) {
        worker.thread.join();
      }
      summary.complete(
          new Summary(
              workers.stream().mapToInt(worker -> worker.finished + worker.cancelled).sum(),
              workers.stream().mapToInt(worker -> worker.finished).sum(),
              workers.stream().mapToInt(worker -> worker.cancelled).sum()));
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
      summary.completeExceptionally(nobodyDoesThat);
    }
  }

  private final class Worker {
    private final Thread thread = Thread.ofVirtual().name("worker").unstarted(this::work);
    private boolean overTheLimit;
    private int finished;
    private int cancelled;

    private void work() {
      try {
        do {
          if (isClosing()) {
            return;
          }
          run(jobs.get());
        } while (!endOfTheDay.await(idlePause.toNanos(), TimeUnit.NANOSECONDS));
      } catch (InterruptedException atTheLimit) {
        Thread.currentThread().interrupt();
      }
    }

    private void run(Job job) throws InterruptedException {
      try {
        job.run();
      } finally {
        ended();
      }
    }

    private synchronized void ended() {
      if (overTheLimit) {
        cancelled++;
      } else {
        finished++;
      }
    }

    synchronized void interrupt() {
      overTheLimit = true;
      thread.interrupt();
    }
  }
}
