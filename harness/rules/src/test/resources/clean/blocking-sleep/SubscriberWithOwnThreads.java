package sample;

import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class SubscriberWithOwnThreads implements Flow.Subscriber<Integer> {
  private Flow.Subscription subscription;

  public static SubmissionPublisher<Integer> publisher() {
    var publisher =
        new SubmissionPublisher<Integer>(Executors.newVirtualThreadPerTaskExecutor(), 16);
    publisher.subscribe(new SubscriberWithOwnThreads());
    return publisher;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(Integer item) {
    try {
      Thread.sleep(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    subscription.request(1);
  }

  @Override
  public void onError(Throwable failure) {
    System.err.println(failure);
  }

  @Override
  public void onComplete() {}
}
