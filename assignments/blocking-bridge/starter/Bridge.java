package course.blockingbridge;

import headwaiter.api.Loop;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Between code that blocks and a loop that must not. Any thread may use it. */
public final class Bridge implements AutoCloseable {
  /**
   * A bridge to that loop.
   *
   * @param maxThreads how many pieces of work may run at once; at least 1
   */
  public Bridge(Loop loop, int maxThreads) {
    // yours to write
  }

  /**
   * Runs work that may block, off the loop. Never waits and never throws.
   *
   * @return the result; completed on the loop. Fails with what the work threw, as it is, or with a
   *     {@link java.util.concurrent.RejectedExecutionException} if the bridge was closed before
   */
  public <T> CompletableFuture<T> offload(Callable<? extends T> work) {
    throw new UnsupportedOperationException("offload is yours to write");
  }

  /**
   * Calls the supplier on the loop and waits for its stage, on the calling thread. An interrupt is
   * not lost: the thread's flag is set afterwards.
   *
   * @throws java.util.concurrent.CompletionException if the stage fails, or the supplier throws;
   *     its cause is the failure itself
   * @throws IllegalStateException if the caller is the loop, which must not wait; at once
   */
  public <T> T runSync(Supplier<? extends CompletionStage<T>> work) {
    throw new UnsupportedOperationException("runSync is yours to write");
  }

  /**
   * Takes no more work. Does not wait: what was offloaded before is still done. When that is over
   * nothing is left. May be called twice.
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException("close is yours to write");
  }
}
