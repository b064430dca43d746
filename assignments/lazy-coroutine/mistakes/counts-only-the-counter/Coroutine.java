package course.lazycoroutine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Coroutine<T> {
  private final Supplier<? extends CompletionStage<T>> body;
  private final Runnable awaited;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  Coroutine(Supplier<? extends CompletionStage<T>> body, Runnable awaited) {
    this.body = body;
    this.awaited = awaited;
  }

  public <R> Coroutine<R> map(Function<? super T, ? extends R> function) {
    return new Coroutine<>(() -> outcome().thenApply(function), () -> {});
  }

  public <R> Coroutine<R> then(Function<? super T, ? extends CompletionStage<R>> function) {
    return new Coroutine<>(() -> outcome().thenCompose(function), () -> {});
  }

  public CompletableFuture<T> await() {
    awaited.run();
    return outcome();
  }

  private CompletableFuture<T> outcome() {
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
