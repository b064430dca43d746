package sample;

import java.util.concurrent.Flow;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class SerialisesSignals {
  private final Lock lock = new ReentrantLock();
  private int number;

  public void next(Flow.Subscriber<? super Integer> subscriber) {
    lock.lock();
    try {
      number++;
      subscriber.onNext(number);
    } finally {
      lock.unlock();
    }
  }
}
