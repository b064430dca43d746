package course.asyncresource;

import course.asyncresource.given.AsyncResource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * A virtual thread, and blocks within blocks: a resource is acquired before its block and released
 * behind it. Cancelling interrupts the thread. Only the use notices at once; a resource that is on
 * its way is waited for, and so is one that is on its way back.
 */
public final class Using {
  private Using() {}

  public static <R, T> CompletableFuture<T> using(
      AsyncResource<R> resource, Function<? super R, ? extends CompletionStage<T>> use) {
    return usingAll(List.of(resource), acquired -> use.apply(acquired.getFirst()));
  }

  public static <R, T> CompletableFuture<T> usingAll(
      List<? extends AsyncResource<R>> resources,
      Function<? super List<R>, ? extends CompletionStage<T>> use) {
    List<? extends AsyncResource<R>> all = List.copyOf(resources);
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  try {
                    answer.complete(within(all, new ArrayList<>(), use));
                  } catch (ExecutionException failed) {
                    answer.completeExceptionally(failed.getCause());
                  } catch (InterruptedException cancelled) {
                    answer.cancel(false);
                  }
                });
    answer.whenComplete(
        (result, failure) -> {
          if (answer.isCancelled()) {
            thread.interrupt();
          }
        });
    thread.start();
    return answer;
  }

  /** What is left is acquired; then comes the use; then the first of what was left is released. */
  private static <R, T> T within(
      List<? extends AsyncResource<R>> left,
      List<R> acquired,
      Function<? super List<R>, ? extends CompletionStage<T>> use)
      throws ExecutionException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("cancelled");
    }
    if (left.isEmpty()) {
      return inUse(acquired, use);
    }
    AsyncResource<R> resource = left.getFirst();
    R arrived = arrived(tried(resource::acquire));
    acquired.add(arrived);
    T result;
    try {
      result = within(left.subList(1, left.size()), acquired, use);
    } catch (ExecutionException failed) {
      try {
        arrived(tried(() -> resource.release(arrived)));
      } catch (ExecutionException later) {
        if (later.getCause() != failed.getCause()) {
          failed.getCause().addSuppressed(later.getCause());
        }
      }
      throw failed;
    } catch (InterruptedException cancelled) {
      arrived(tried(() -> resource.release(arrived)));
      throw cancelled;
    }
    arrived(tried(() -> resource.release(arrived)));
    return result;
  }

  private static <R, T> T inUse(
      List<R> acquired, Function<? super List<R>, ? extends CompletionStage<T>> use)
      throws ExecutionException, InterruptedException {
    CompletableFuture<T> running = tried(() -> use.apply(List.copyOf(acquired)));
    try {
      return running.get();
    } catch (InterruptedException cancelled) {
      running.cancel(true);
      running.handle((result, failure) -> result).join();
      throw cancelled;
    } catch (CancellationException cancelled) {
      throw new ExecutionException(cancelled);
    }
  }

  /** Waits whatever happens; an interrupt is for whoever waits next. */
  private static <V> V arrived(CompletableFuture<V> step) throws ExecutionException {
    V value = step.handle((result, failure) -> result).join();
    if (step.state() == Future.State.FAILED) {
      throw new ExecutionException(step.exceptionNow());
    }
    if (step.state() == Future.State.CANCELLED) {
      throw new ExecutionException(new CancellationException());
    }
    return value;
  }

  private static <V> CompletableFuture<V> tried(Step<V> step) {
    try {
      return step.begin().toCompletableFuture();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  /** Something that begins at once and ends later. */
  private interface Step<V> {
    CompletionStage<V> begin();
  }
}
