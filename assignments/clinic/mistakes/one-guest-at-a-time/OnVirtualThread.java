package course.clinic;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;

/** Runs work that may wait, on a virtual thread of its own. */
final class OnVirtualThread {
  private OnVirtualThread() {}

  /** Its failure is the work's own, without the wrappings that waiting adds. */
  static <T> CompletableFuture<T> run(Callable<? extends T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(work.call());
              } catch (ExecutionException | StructuredTaskScope.FailedException wrapped) {
                result.completeExceptionally(own(wrapped.getCause()));
              } catch (Exception failure) {
                result.completeExceptionally(failure);
              }
            });
    return result;
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof ExecutionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
