package sample;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

public class BuffersForSubscriber<T> implements Subscriber<T> {
  private final Queue<T> buffer = new ConcurrentLinkedDeque<>(); // expect: unbounded-queue

  public BuffersForSubscriber(int bufferSize) {
    if (bufferSize <= 0) {
      throw new IllegalArgumentException("bufferSize: " + bufferSize);
    }
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(T item) {
    buffer.add(item);
  }

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}

  public T poll() {
    return buffer.poll();
  }
}
