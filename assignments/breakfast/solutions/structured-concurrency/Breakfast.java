package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Two dishes in one scope: neither is left on the stove when the other is spoilt. */
public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<List<String>> breakfast = new CompletableFuture<>();
    Thread.ofVirtual().name("breakfast").start(() -> serve(kitchen, breakfast));
    return breakfast;
  }

  private static void serve(Kitchen kitchen, CompletableFuture<List<String>> breakfast) {
    try (var scope = StructuredTaskScope.open()) {
      Subtask<String> coffee = scope.fork(() -> kitchen.brewCoffee().get());
      Subtask<String> toast = scope.fork(() -> kitchen.toastBread().get());
      scope.join();
      breakfast.complete(List.of(coffee.get(), toast.get()));
    } catch (StructuredTaskScope.FailedException failed) {
      breakfast.completeExceptionally(spoilt(failed.getCause()));
    } catch (InterruptedException closingTime) {
      Thread.currentThread().interrupt();
      breakfast.cancel(false);
    }
  }

  /** {@code get} wraps the failure of a dish in a layer of its own; the guest sees the failure. */
  private static Throwable spoilt(Throwable failure) {
    return failure instanceof ExecutionException ? failure.getCause() : failure;
  }
}
