package course.asyncresource;

import course.asyncresource.given.AsyncResource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One step after the other, and each failure only changes what the next step is. Whoever cancels
 * touches nothing but the use: all other steps look for themselves, and go on to the end.
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
    Session<R, T> session = new Session<>(List.copyOf(resources), use);
    session.acquire(0);
    return session.answer;
  }

  private static final class Session<R, T> {
    private final List<? extends AsyncResource<R>> resources;
    private final Function<? super List<R>, ? extends CompletionStage<T>> use;
    private final List<R> acquired = new ArrayList<>();
    private final Deque<Supplier<CompletableFuture<Void>>> releases = new ArrayDeque<>();
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private volatile CompletableFuture<T> inUse;
    private Throwable failure;

    Session(
        List<? extends AsyncResource<R>> resources,
        Function<? super List<R>, ? extends CompletionStage<T>> use) {
      this.resources = resources;
      this.use = use;
      answer.whenComplete((result, cancelled) -> stopUse());
    }

    void acquire(int index) {
      if (answer.isDone()) {
        release(null);
      } else if (index == resources.size()) {
        use();
      } else {
        AsyncResource<R> resource = resources.get(index);
        started(resource::acquire)
            .whenComplete(
                (arrived, failed) -> {
                  if (failed == null) {
                    acquired.add(arrived);
                    releases.push(() -> resource.release(arrived));
                    acquire(index + 1);
                  } else {
                    failed(failed);
                    release(null);
                  }
                });
      }
    }

    private void use() {
      inUse = use.apply(List.copyOf(acquired)).toCompletableFuture();
      stopUse();
      inUse.whenComplete(
          (result, failed) -> {
            failed(failed);
            release(result);
          });
    }

    /**
     * Who cancels looks whether it is in use; who begins to use it looks whether it is cancelled.
     */
    private void stopUse() {
      CompletableFuture<T> current = inUse;
      if (answer.isCancelled() && current != null) {
        current.cancel(true);
      }
    }

    private void release(T result) {
      if (releases.isEmpty()) {
        end(result);
        return;
      }
      started(releases.pop())
          .whenComplete(
              (nothing, failed) -> {
                failed(failed);
                release(result);
              });
    }

    private void failed(Throwable later) {
      if (failure == null) {
        failure = later == null ? null : own(later);
      } else if (later != null && own(later) != failure) {
        failure.addSuppressed(own(later));
      }
    }

    private void end(T result) {
      if (failure == null) {
        answer.complete(result);
      } else {
        answer.completeExceptionally(failure);
      }
    }
  }

  private static <V> CompletableFuture<V> started(Supplier<? extends CompletionStage<V>> step) {
    try {
      return step.get().toCompletableFuture();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
