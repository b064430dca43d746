package course.ascompleted;

import course.ascompleted.given.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

public final class AsCompleted {
  private AsCompleted() {}

  public static <T> CompletableFuture<Void> forEach(
      Collection<? extends CompletionStage<? extends T>> stages,
      Consumer<? super Outcome<T>> sink) {
    Serving<T> serving = new Serving<>(sink, stages.size());
    List<CompletionStage<? extends T>> underWay = new ArrayList<>();
    for (CompletionStage<? extends T> stage : stages) {
      if (stage.toCompletableFuture().isDone()) {
        serving.attach(stage);
      } else {
        underWay.add(stage);
      }
    }
    underWay.forEach(serving::attach);
    return serving.over;
  }

  private static final class Serving<T> {
    private final Consumer<? super Outcome<T>> sink;
    private final int expected;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private int told;

    Serving(Consumer<? super Outcome<T>> sink, int expected) {
      this.sink = sink;
      this.expected = expected;
      if (expected == 0) {
        over.complete(null);
      }
    }

    void attach(CompletionStage<? extends T> stage) {
      stage.whenComplete((value, failure) -> arrives(outcome(value, failure)));
    }

    private synchronized void arrives(Outcome<T> outcome) {
      serve(outcome);
    }

    private void serve(Outcome<T> outcome) {
      if (over.isDone()) {
        return;
      }
      try {
        sink.accept(outcome);
        told++;
        if (told == expected) {
          over.complete(null);
        }
      } catch (RuntimeException | Error thrown) {
        over.completeExceptionally(thrown);
      }
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
