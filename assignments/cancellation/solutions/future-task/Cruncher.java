package course.cancellation;

import course.cancellation.given.Crunch;
import course.cancellation.given.Job;
import course.cancellation.given.Summary;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * A FutureTask for the steps: it decides between ending and being cancelled, and interrupts nobody
 * but its own runner. The cleanup is another task on the same single thread, so it begins when the
 * step has stopped, and the pool has cleared the flag.
 */
public final class Cruncher {
  private Cruncher() {}

  public static Crunch start(Job job) {
    Run run = new Run(job);
    run.thread.execute(run.steps);
    return run;
  }

  private static final class Run implements Crunch {
    private final Job job;
    private final ExecutorService thread = Executors.newFixedThreadPool(1);
    private final CompletableFuture<Summary> result = new CompletableFuture<>();
    private volatile boolean begun;
    private final FutureTask<Summary> steps =
        new FutureTask<>(this::steps) {
          @Override
          protected void done() {
            thread.execute(() -> finish());
            thread.shutdown();
          }
        };

    Run(Job job) {
      this.job = job;
    }

    private Summary steps() throws InterruptedException {
      begun = true;
      int steps = job.steps();
      for (int number = 1; number <= steps; number++) {
        job.step(number);
      }
      return new Summary(steps);
    }

    private void finish() {
      switch (steps.state()) {
        case SUCCESS -> result.complete(steps.resultNow());
        case FAILED -> {
          cleanUp();
          result.completeExceptionally(steps.exceptionNow());
        }
        default -> {
          cleanUp();
          result.cancel(false);
        }
      }
    }

    private void cleanUp() {
      try {
        if (begun) {
          job.cleanUp();
        }
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
      steps.cancel(true);
      return result.handle((summary, failure) -> null);
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
