package course.ascompleted;

import course.ascompleted.given.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** One waiter, one counter: the kitchen puts dishes on it, a virtual thread carries them away. */
public final class AsCompleted {
  private AsCompleted() {}

  public static <T> CompletableFuture<Void> forEach(
      Collection<? extends CompletionStage<? extends T>> stages,
      Consumer<? super Outcome<T>> sink) {
    BlockingQueue<Outcome<T>> counter = new LinkedBlockingQueue<>();
    List<CompletionStage<? extends T>> underWay = new ArrayList<>();
    for (CompletionStage<? extends T> stage : stages) {
      if (stage.toCompletableFuture().isDone()) {
        stage.whenComplete((value, failure) -> counter.add(outcome(value, failure)));
      } else {
        underWay.add(stage);
      }
    }
    for (CompletionStage<? extends T> stage : underWay) {
      stage.whenComplete((value, failure) -> counter.add(outcome(value, failure)));
    }
    CompletableFuture<Void> over = new CompletableFuture<>();
    int expected = stages.size();
    Thread.ofVirtual().name("waiter").start(() -> serve(counter, expected, sink, over));
    return over;
  }

  private static <T> void serve(
      BlockingQueue<Outcome<T>> counter,
      int expected,
      Consumer<? super Outcome<T>> sink,
      CompletableFuture<Void> over) {
    try {
      for (int told = 0; told < expected; told++) {
        sink.accept(counter.take());
      }
      over.complete(null);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      over.cancel(false);
    } catch (RuntimeException | Error thrown) {
      over.completeExceptionally(thrown);
    }
  }

  private static <T> Outcome<T> outcome(T value, Throwable failure) {
    if (failure == null) {
      return new Outcome.Success<>(value);
    }
    return new Outcome.Failure<>(
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure);
  }
}
