package sample;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

public class RequestsWhatFits<T> implements Subscriber<T> {
  private final Queue<T> buffer = new ConcurrentLinkedQueue<>();
  private final int bufferSize;

  public RequestsWhatFits(int bufferSize) {
    this.bufferSize = bufferSize;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(bufferSize);
  }

  @Override
  public void onNext(T item) {
    buffer.add(item);
  }

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
