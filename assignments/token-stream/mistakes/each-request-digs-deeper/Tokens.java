package course.tokenstream;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;

/** Everything happens under one lock, so nothing can overlap. */
final class Tokens implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription {
  private final ReentrantLock lock = new ReentrantLock();
  private final Flow.Subscriber<? super String> subscriber;
  private final Lines lines = new Lines();
  private final Queue<String> tokens = new ArrayDeque<>();
  private Flow.Subscription body;
  private Throwable failure;
  private long requested;
  private boolean asked;
  private boolean ended;
  private boolean over;

  Tokens(Flow.Subscriber<? super String> subscriber) {
    this.subscriber = subscriber;
  }

  @Override
  public void onSubscribe(Flow.Subscription offered) {
    if (body != null) {
      offered.cancel();
      return;
    }
    body = offered;
    subscriber.onSubscribe(this);
  }

  @Override
  public void onNext(List<ByteBuffer> chunk) {
    locked(
        () -> {
          asked = false;
          tokens.addAll(lines.tokensIn(chunk));
        });
  }

  @Override
  public void onError(Throwable why) {
    locked(
        () -> {
          failure = why;
          ended = true;
        });
  }

  @Override
  public void onComplete() {
    locked(
        () -> {
          tokens.addAll(lines.tokensAtTheEnd());
          failure = new EOFException("no [DONE]");
          ended = true;
        });
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      onBadRequest();
      return;
    }
    locked(() -> requested = requested + n < 0 ? Long.MAX_VALUE : requested + n);
  }

  @Override
  public void cancel() {
    lock.lock();
    try {
      over = true;
      body.cancel();
    } finally {
      lock.unlock();
    }
  }

  private void onBadRequest() {
    lock.lock();
    try {
      if (!over) {
        cancel();
        subscriber.onError(new IllegalArgumentException("requested too little"));
      }
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      send();
    } finally {
      lock.unlock();
    }
  }

  private void send() {
    while (!over && requested > 0 && !tokens.isEmpty() && !isDone()) {
      requested -= requested == Long.MAX_VALUE ? 0 : 1;
      subscriber.onNext(tokens.remove());
    }
    if (over) {
      return;
    }
    if (isDone()) {
      cancel();
      subscriber.onComplete();
    } else if (tokens.isEmpty() && ended) {
      over = true;
      subscriber.onError(failure);
    } else if (tokens.isEmpty() && requested > 0 && !asked) {
      asked = true;
      body.request(1);
    }
  }

  private boolean isDone() {
    return Lines.DONE.equals(tokens.peek());
  }
}
