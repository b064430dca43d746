package course.gather;

import course.gather.given.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

public final class Gather {
  private Gather() {}

  public static <T> CompletableFuture<List<T>> gather(
      List<? extends CompletionStage<? extends T>> stages) {
    return gatherFrom(stages, 0);
  }

  private static <T> CompletableFuture<List<T>> gatherFrom(
      List<? extends CompletionStage<? extends T>> stages, int from) {
    if (from == stages.size()) {
      return CompletableFuture.completedFuture(new ArrayList<>());
    }
    CompletableFuture<List<T>> rest = gatherFrom(stages, from + 1);
    CompletableFuture<List<T>> gathered = new CompletableFuture<>();
    stages
        .get(from)
        .whenComplete(
            (value, failure) -> {
              if (failure != null) {
                gathered.completeExceptionally(own(failure));
              }
            });
    rest.whenComplete(
        (list, failure) -> {
          if (failure != null) {
            gathered.completeExceptionally(own(failure));
          }
        });
    stages
        .get(from)
        .thenAcceptBoth(
            rest,
            (value, list) -> {
              list.addFirst(value);
              gathered.complete(list);
            });
    return gathered;
  }

  public static <T> CompletableFuture<List<Outcome<T>>> gatherSettled(
      List<? extends CompletionStage<? extends T>> stages) {
    List<CompletionStage<Outcome<T>>> settled = new ArrayList<>();
    for (CompletionStage<? extends T> stage : stages) {
      settled.add(stage.handle(Gather::<T>outcome));
    }
    return gather(settled);
  }

  private static <T> Outcome<T> outcome(T value, Throwable failure) {
    return failure == null ? new Outcome.Success<>(value) : new Outcome.Failure<>(own(failure));
  }

  /** A stage behind the one that failed shows the failure in a wrapping. */
  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
