package sample;

import given.Library;
import java.util.concurrent.Flow;

public class FailsItsSubscriber implements Flow.Publisher<String> {
  private final Library library = title -> title;

  @Override
  public void subscribe(Flow.Subscriber<? super String> subscriber) {
    Thread.startVirtualThread(
        () -> {
          try {
            subscriber.onNext(library.read("menu"));
            subscriber.onComplete();
          } catch (InterruptedException stop) {
            subscriber.onError(stop);
          }
        });
  }
}
