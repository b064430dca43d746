package course.blockingbridge;

import headwaiter.api.Loop;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** A pool of its own for what blocks; every outcome goes home over the loop. */
public final class Bridge implements AutoCloseable {
  private final Loop loop;
  private final ExecutorService threads;

  public Bridge(Loop loop, int maxThreads) {
    this.loop = loop;
    this.threads = Executors.newFixedThreadPool(maxThreads);
  }

  public <T> CompletableFuture<T> offload(Callable<? extends T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      threads.execute(() -> run(work, answer));
    } catch (RejectedExecutionException closed) {
      answer.completeExceptionally(closed);
    }
    return answer;
  }

  private <T> void run(Callable<? extends T> work, CompletableFuture<T> answer) {
    try {
      T result = work.call();
      loop.execute(() -> answer.complete(result));
    } catch (Throwable failure) {
      loop.execute(() -> answer.completeExceptionally(failure));
    }
  }

  public <T> T runSync(Supplier<? extends CompletionStage<T>> work) {
    if (loop.inLoop()) {
      throw new IllegalStateException("The loop would wait for itself: go on in a stage instead");
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    loop.execute(() -> start(work, answer));
    return answer.join();
  }

  private static <T> void start(
      Supplier<? extends CompletionStage<T>> work, CompletableFuture<T> answer) {
    try {
      work.get()
          .whenComplete(
              (result, failure) -> {
                if (failure == null) {
                  answer.complete(result);
                } else {
                  answer.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException refusal) {
      answer.completeExceptionally(refusal);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
