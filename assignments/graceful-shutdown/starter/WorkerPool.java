package course.gracefulshutdown;

import course.gracefulshutdown.given.Job;
import course.gracefulshutdown.given.Summary;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Workers who run jobs until somebody says that it is enough. */
public final class WorkerPool {
  private WorkerPool() {}

  /**
   * Starts workers, each on a thread of its own. Returns at once.
   *
   * @param workers how many; at least 1
   * @param jobs gives the next job; is asked by several workers at once
   * @param idlePause how long a worker pauses after a job
   */
  public static WorkerPool start(int workers, Supplier<? extends Job> jobs, Duration idlePause) {
    throw new UnsupportedOperationException("start is yours to write");
  }

  /**
   * Ends the work. Returns at once.
   *
   * @param grace how long jobs that run may go on before they are interrupted
   * @return what was done, when the last job has ended; the same for every call
   */
  public CompletableFuture<Summary> shutdown(Duration grace) {
    throw new UnsupportedOperationException("shutdown is yours to write");
  }
}
