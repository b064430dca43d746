package sample;

import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;

public class HandsOnWithoutLock {
  private final Semaphore turn = new Semaphore(1);

  public void next(Flow.Subscriber<? super String> subscriber) {
    if (turn.tryAcquire()) {
      try {
        subscriber.onNext("dish");
      } finally {
        turn.release();
      }
    }
  }
}
