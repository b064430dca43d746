package course.ascompleted;

import course.ascompleted.given.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

public final class AsCompleted {
  private AsCompleted() {}

  public static <T> CompletableFuture<Void> forEach(
      Collection<? extends CompletionStage<? extends T>> stages,
      Consumer<? super Outcome<T>> sink) {
    List<CompletionStage<? extends T>> inTurn = new ArrayList<>(stages);
    CompletableFuture<Void> over = new CompletableFuture<>();
    Thread.ofVirtual().name("waiter").start(() -> serve(inTurn, sink, over));
    return over;
  }

  private static <T> void serve(
      List<CompletionStage<? extends T>> stages,
      Consumer<? super Outcome<T>> sink,
      CompletableFuture<Void> over) {
    try {
      for (CompletionStage<? extends T> stage : stages) {
        CompletionStage<Outcome<T>> outcome = stage.handle(AsCompleted::<T>outcome);
        sink.accept(outcome.toCompletableFuture().get());
      }
      over.complete(null);
    } catch (ExecutionException impossible) {
      over.completeExceptionally(impossible.getCause());
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
