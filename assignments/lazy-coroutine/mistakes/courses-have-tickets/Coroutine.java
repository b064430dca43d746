package course.lazycoroutine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Coroutine<T> {
  private final CoroutineScope scope;
  private final String name;
  private final Supplier<? extends CompletionStage<T>> body;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  Coroutine(CoroutineScope scope, String name, Supplier<? extends CompletionStage<T>> body) {
    this.scope = scope;
    this.name = name;
    this.body = body;
  }

  public <R> Coroutine<R> map(Function<? super T, ? extends R> function) {
    return scope.of(name, () -> await().thenApply(function));
  }

  public <R> Coroutine<R> then(Function<? super T, ? extends CompletionStage<R>> function) {
    return scope.of(name, () -> await().thenCompose(function));
  }

  public CompletableFuture<T> await() {
    if (begun.compareAndSet(false, true)) {
      begin();
    }
    return outcome.copy();
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
