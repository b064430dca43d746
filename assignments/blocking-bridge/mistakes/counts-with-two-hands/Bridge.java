package course.blockingbridge;

import headwaiter.api.Loop;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

public final class Bridge implements AutoCloseable {
  private final Loop loop;
  private final int maxThreads;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private volatile int seated;
  private volatile boolean closed;

  public Bridge(Loop loop, int maxThreads) {
    this.loop = loop;
    this.maxThreads = maxThreads;
  }

  public <T> CompletableFuture<T> offload(Callable<? extends T> work) {
    if (closed) {
      return CompletableFuture.failedFuture(new RejectedExecutionException("the bridge is closed"));
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    waiting.add(() -> run(work, answer));
    seatNext();
    return answer;
  }

  private <T> void run(Callable<? extends T> work, CompletableFuture<T> answer) {
    try {
      T result = work.call();
      loop.execute(() -> answer.complete(result));
    } catch (Throwable failure) {
      loop.execute(() -> answer.completeExceptionally(failure));
    } finally {
      seated--;
      seatNext();
    }
  }

  private void seatNext() {
    if (seated < maxThreads) {
      Runnable next = waiting.poll();
      if (next != null) {
        seated++;
        Thread.startVirtualThread(next);
      }
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
