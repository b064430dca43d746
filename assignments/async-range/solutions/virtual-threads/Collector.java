package course.asyncrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Collects everything; there is no end to its appetite, for it keeps it all anyway. */
final class Collector<T> implements Flow.Subscriber<T> {
  private final List<T> values = new ArrayList<>();
  private final CompletableFuture<List<T>> list = new CompletableFuture<>();
  private Flow.Subscription subscription;

  CompletableFuture<List<T>> list() {
    return list;
  }

  @Override
  public void onSubscribe(Flow.Subscription offered) {
    if (subscription != null) {
      offered.cancel();
      return;
    }
    subscription = offered;
    list.whenComplete(
        (all, failure) -> {
          if (list.isCancelled()) {
            offered.cancel();
          }
        });
    offered.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(T value) {
    values.add(Objects.requireNonNull(value, "value"));
  }

  @Override
  public void onError(Throwable failure) {
    list.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    list.complete(List.copyOf(values));
  }
}
