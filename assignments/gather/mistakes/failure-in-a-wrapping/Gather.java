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
    CompletableFuture<List<T>> gathered = new CompletableFuture<>();
    for (CompletionStage<? extends T> stage : stages) {
      stage.whenComplete(
          (value, failure) -> {
            if (failure != null) {
              gathered.completeExceptionally(own(failure));
            }
          });
    }
    CompletableFuture<?>[] all = futures(stages);
    CompletableFuture.allOf(all)
        .whenComplete(
            (nothing, failure) -> {
              if (failure == null) {
                gathered.complete(results(stages));
              }
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
    return failure == null ? new Outcome.Success<>(value) : new Outcome.Failure<>(failure);
  }

  private static <T> List<T> results(List<? extends CompletionStage<? extends T>> stages) {
    List<T> results = new ArrayList<>(stages.size());
    for (CompletionStage<? extends T> stage : stages) {
      // All of them are done: this takes the result and waits for nothing.
      results.add(stage.toCompletableFuture().resultNow());
    }
    return results;
  }

  private static CompletableFuture<?>[] futures(List<? extends CompletionStage<?>> stages) {
    return stages.stream()
        .map(CompletionStage::toCompletableFuture)
        .toArray(CompletableFuture<?>[]::new);
  }

  /** A stage behind the one that failed shows the failure in a wrapping. */
  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
