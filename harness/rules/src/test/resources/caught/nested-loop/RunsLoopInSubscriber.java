package sample;

import given.Kitchen;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

public class RunsLoopInSubscriber {
  interface Desk {
    <T> T runBlocking(Supplier<? extends CompletionStage<T>> main);
  }

  static final class Guest implements Flow.Subscriber<Kitchen> {
    private final Desk desk;

    Guest(Desk desk) {
      this.desk = desk;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Kitchen kitchen) {
      System.out.println(desk.<String>runBlocking(kitchen::brewCoffee)); // expect: nested-loop
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }
}
