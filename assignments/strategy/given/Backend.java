package course.strategy.given;

import java.util.concurrent.CompletableFuture;

/** Does the two halves of operations, which are numbered from 0 on. */
public interface Backend {
  /**
   * Waits for an operation without a thread. Returns at once; the future is completed after the
   * latency, on the backend's own thread, which has other answers to bring.
   *
   * @throws UnsupportedOperationException if the workload's library blocks
   */
  CompletableFuture<Void> fetch(int operation);

  /** Waits for an operation by blocking the calling thread for the latency. */
  void fetchAndWait(int operation);

  /** Computes for an operation: the calling thread needs a core for the CPU time. */
  void compute(int operation);
}
