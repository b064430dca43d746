package course.asyncrange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Everything happens under one lock, signals included, so that they can't overlap. */
final class Counting implements Flow.Subscription {
  private final ReentrantLock lock = new ReentrantLock();
  private final Flow.Subscriber<? super Integer> subscriber;
  private final int stop;
  private final Duration every;
  private CompletableFuture<Void> timer = CompletableFuture.completedFuture(null);
  private int next;
  private long requested;
  private boolean due;
  private boolean over;

  Counting(Flow.Subscriber<? super Integer> subscriber, int start, int stop, Duration every) {
    this.subscriber = subscriber;
    this.next = start;
    this.stop = stop;
    this.every = every;
  }

  void begin() {
    lock.lock();
    try {
      subscriber.onSubscribe(this);
      if (over) {
        return;
      }
      if (next >= stop) {
        over = true;
        subscriber.onComplete();
      } else {
        startTimer();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void request(long n) {
    lock.lock();
    try {
      if (over) {
        return;
      }
      if (n <= 0) {
        cancel();
        subscriber.onError(new IllegalArgumentException("requested " + n));
        return;
      }
      requested = requested + n < 0 ? Long.MAX_VALUE : requested + n;
      sendIfDue();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cancel() {
    lock.lock();
    try {
      over = true;
      timer.cancel(false);
    } finally {
      lock.unlock();
    }
  }

  private void sendIfDue() {
    if (over || !due || requested == 0) {
      return;
    }
    requested -= requested == Long.MAX_VALUE ? 0 : 1;
    due = false;
    subscriber.onNext(next++);
    if (over) {
      return;
    }
    if (next >= stop) {
      over = true;
      subscriber.onComplete();
    } else {
      startTimer();
    }
  }

  private void startTimer() {
    if (every.isZero()) {
      due();
      return;
    }
    timer = new CompletableFuture<>();
    timer.whenComplete(
        (nothing, stopped) -> {
          if (stopped == null) {
            due();
          }
        });
    timer.completeOnTimeout(null, every.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void due() {
    lock.lock();
    try {
      due = true;
      sendIfDue();
    } finally {
      lock.unlock();
    }
  }
}
