package sample;

import java.util.concurrent.Flow;

public class SleepsInSubscriber implements Flow.Subscriber<String> {
  private Flow.Subscription subscription;

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(String item) {
    try {
      Thread.sleep(10); // expect: blocking-sleep
    } catch (InterruptedException e) {
      subscription.cancel();
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
