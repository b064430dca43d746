package course.lazycoroutine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Coroutine<T> {
  private final Supplier<? extends CompletionStage<T>> body;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  Coroutine(Supplier<? extends CompletionStage<T>> body) {
    this.body = body;
  }

  public <R> Coroutine<R> map(Function<? super T, ? extends R> function) {
    return new Coroutine<>(() -> await().thenApply(function));
  }

  public <R> Coroutine<R> then(Function<? super T, ? extends CompletionStage<R>> function) {
    return new Coroutine<>(() -> await().thenCompose(function));
  }

  public CompletableFuture<T> await() {
    if (begun.compareAndSet(false, true)) {
      begin();
    }
    CompletableFuture<T> answer = outcome.copy();
    answer.whenComplete(
        (result, failure) -> {
          if (answer.isCancelled()) {
            outcome.cancel(true);
          }
        });
    return answer;
  }

  private void begin() {
    try {
      body.get()
          .whenComplete(
              (result, failure) -> {
                if (failure == null) {
                  outcome.complete(result);
                } else {
                  outcome.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException refusal) {
      outcome.completeExceptionally(refusal);
    }
  }
}
