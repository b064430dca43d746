package course.lazycoroutine;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * A task that runs once, on the virtual thread of whoever came first; the threads of all others
 * wait for it. A mapped coroutine just asks for the value of the one it was made of.
 */
public final class Coroutine<T> {
  private final FutureTask<T> task;

  Coroutine(Callable<T> body) {
    task = new FutureTask<>(body);
  }

  public <R> Coroutine<R> map(Function<? super T, ? extends R> function) {
    return new Coroutine<>(() -> function.apply(value()));
  }

  public <R> Coroutine<R> then(Function<? super T, ? extends CompletionStage<R>> function) {
    return new Coroutine<>(() -> result(function.apply(value())));
  }

  public CompletableFuture<T> await() {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(value());
          } catch (Exception failure) {
            answer.completeExceptionally(failure);
          }
        });
    return answer;
  }

  /** Waits for the value; to run a task that runs or has run is to do nothing. */
  private T value() throws Exception {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw own(failed);
    }
  }

  /** Waits for a stage. */
  static <R> R result(CompletionStage<R> stage) throws Exception {
    try {
      return stage.toCompletableFuture().get();
    } catch (ExecutionException failed) {
      throw own(failed);
    }
  }

  private static Exception own(ExecutionException failed) {
    return failed.getCause() instanceof Exception cause ? cause : failed;
  }
}
