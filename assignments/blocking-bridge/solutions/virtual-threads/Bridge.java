package course.blockingbridge;

import headwaiter.api.Loop;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A virtual thread for each piece of work, which waits for a seat. Threads cost nothing while they
 * wait, so there is nothing to close but the door.
 */
public final class Bridge implements AutoCloseable {
  private final Loop loop;
  private final Semaphore seats;
  private volatile boolean closed;

  public Bridge(Loop loop, int maxThreads) {
    this.loop = loop;
    this.seats = new Semaphore(maxThreads, true);
  }

  public <T> CompletableFuture<T> offload(Callable<? extends T> work) {
    if (closed) {
      return CompletableFuture.failedFuture(new RejectedExecutionException("the bridge is closed"));
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> run(work, answer));
    return answer;
  }

  private <T> void run(Callable<? extends T> work, CompletableFuture<T> answer) {
    seats.acquireUninterruptibly();
    try {
      T result = work.call();
      loop.execute(() -> answer.complete(result));
    } catch (Throwable failure) {
      loop.execute(() -> answer.completeExceptionally(failure));
    } finally {
      seats.release();
    }
  }

  public <T> T runSync(Supplier<? extends CompletionStage<T>> work) {
    if (loop.inLoop()) {
      throw new IllegalStateException("The loop must not wait, least of all for itself");
    }
    return CompletableFuture.supplyAsync(work, loop).thenCompose(stage -> stage).join();
  }

  @Override
  public void close() {
    closed = true;
  }
}
