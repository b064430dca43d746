package sample;

import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

public class ReleasesInSubscriber<T> implements Subscriber<T> {
  private final Semaphore printer = new Semaphore(1);
  private final Consumer<T> sink;

  public ReleasesInSubscriber(Consumer<T> sink) {
    this.sink = sink;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(1);
  }

  @Override
  public void onNext(T item) {
    printer.acquireUninterruptibly(); // expect: blocking-wait
    sink.accept(item);
    printer.release(); // expect: permit-leak
  }

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
