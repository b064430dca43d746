package course.cancellation;

import course.cancellation.given.Crunch;
import course.cancellation.given.Job;
import course.cancellation.given.Summary;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

public final class Cruncher {
  private Cruncher() {}

  public static Crunch start(Job job) {
    Run run = new Run(job);
    run.thread.start();
    return run;
  }

  private static final class Run implements Crunch {
    private final Job job;
    private final Thread thread = Thread.ofVirtual().name("crunch").unstarted(this::run);
    private final CompletableFuture<Summary> result = new CompletableFuture<>();
    private boolean cancelled;
    private boolean stepping = true;

    Run(Job job) {
      this.job = job;
    }

    private void run() {
      int begun = 0;
      boolean complete = false;
      Throwable failure = null;
      try {
        while (begun < job.steps() && mayBegin()) {
          begun++;
          job.step(begun);
          complete = begun == job.steps();
        }
      } catch (InterruptedException stop) {
        // cancel is the only one who knows this thread
      } catch (RuntimeException broken) {
        failure = broken;
      }
      stopStepping();
      if (complete) {
        result.complete(new Summary(begun));
        return;
      }
      if (begun > 0) {
        cleanUp();
      }
      if (failure == null) {
        result.cancel(false);
      } else {
        result.completeExceptionally(failure);
      }
    }

    private synchronized boolean mayBegin() {
      return !cancelled;
    }

    /** From here on nobody interrupts, and an interrupt that has come too late is gone. */
    private synchronized void stopStepping() {
      stepping = false;
      Thread.interrupted();
    }

    private void cleanUp() {
      try {
        job.cleanUp();
      } catch (InterruptedException impossible) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public CompletableFuture<Summary> result() {
      return result;
    }

    @Override
    public CompletableFuture<Void> cancel() {
      synchronized (this) {
        if (stepping && !cancelled) {
          cancelled = true;
          thread.interrupt();
        }
      }
      try {
        thread.join();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public Summary join() throws InterruptedException {
      try {
        return result.get();
      } catch (InterruptedException stop) {
        cancel().join();
        throw stop;
      } catch (ExecutionException failed) {
        throw new CompletionException(failed.getCause());
      }
    }
  }
}
