package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

public class LastOfSubscriber<T> implements Subscriber<T> {
  private final CompletableFuture<T> last = new CompletableFuture<>();
  private T latest;

  public CompletableFuture<T> last() {
    return last;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(T item) {
    latest = item;
  }

  @Override
  public void onError(Throwable failure) {
    last.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    last.complete(latest);
  }
}
