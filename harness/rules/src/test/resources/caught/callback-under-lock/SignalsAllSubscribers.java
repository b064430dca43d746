package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class SignalsAllSubscribers {
  private final Lock lock = new ReentrantLock();
  private final List<Flow.Subscriber<? super String>> guests = new ArrayList<>();

  public void tell(String news) {
    lock.lock();
    try {
      for (Flow.Subscriber<? super String> guest : guests) {
        guest.onNext(news); // expect: callback-under-lock
      }
    } finally {
      lock.unlock();
    }
  }
}
