package course.tokenstream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Where the body and the subscriber leave their messages, and the reading thread waits for them. No
 * foreign code runs under its lock.
 */
final class Desk implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription {
  /** The subscriber has had enough. */
  static final class Cancelled extends Exception {}

  /** The subscriber asked for nothing, or less. */
  static final class BadRequest extends Exception {}

  private final Flow.Subscriber<? super String> subscriber;
  private final Consumer<Desk> opens;
  private final Lines lines = new Lines();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private volatile Flow.Subscription body;
  private Optional<List<ByteBuffer>> arrived = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();
  private boolean ended;
  private boolean cancelled;
  private boolean badRequest;
  private long requested;

  Desk(Flow.Subscriber<? super String> subscriber, Consumer<Desk> opens) {
    this.subscriber = subscriber;
    this.opens = opens;
  }

  Flow.Subscriber<? super String> subscriber() {
    return subscriber;
  }

  Lines lines() {
    return lines;
  }

  @Override
  public void onSubscribe(Flow.Subscription offered) {
    if (body != null) {
      offered.cancel();
      return;
    }
    body = offered;
    subscriber.onSubscribe(this);
    opens.accept(this);
  }

  @Override
  public void onNext(List<ByteBuffer> chunk) {
    leave(() -> arrived = Optional.of(chunk));
  }

  @Override
  public void onError(Throwable why) {
    leave(
        () -> {
          failure = Optional.of(why);
          ended = true;
        });
  }

  @Override
  public void onComplete() {
    leave(() -> ended = true);
  }

  @Override
  public void request(long n) {
    leave(
        () -> {
          badRequest |= n <= 0;
          requested = requested + n < 0 ? Long.MAX_VALUE : requested + n;
        });
  }

  @Override
  public void cancel() {
    leave(() -> cancelled = true);
    body.cancel();
  }

  private void leave(Runnable message) {
    lock.lock();
    try {
      message.run();
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** The next chunk, asked for when there is demand; none if the body has ended. */
  Optional<List<ByteBuffer>> nextChunk() throws Cancelled, BadRequest, InterruptedException {
    if (isWanted()) {
      body.request(1);
    }
    lock.lock();
    try {
      while (isOpen() && arrived.isEmpty() && !ended) {
        news.await();
      }
      Optional<List<ByteBuffer>> chunk = arrived;
      arrived = Optional.empty();
      return chunk;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for demand; false if the body ended without any. */
  private boolean isWanted() throws Cancelled, BadRequest, InterruptedException {
    lock.lock();
    try {
      while (isOpen() && requested == 0 && !ended) {
        news.await();
      }
      return !ended;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until one more token is wanted, and takes note that it is on its way. */
  void awaitDemand() throws Cancelled, BadRequest, InterruptedException {
    lock.lock();
    try {
      while (isOpen() && requested == 0) {
        news.await();
      }
      requested -= requested == Long.MAX_VALUE ? 0 : 1;
    } finally {
      lock.unlock();
    }
  }

  /** Why the body ended, if it failed. */
  Optional<Throwable> failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** True, or the reason why not is thrown. */
  private boolean isOpen() throws Cancelled, BadRequest {
    if (cancelled) {
      throw new Cancelled();
    }
    if (badRequest) {
      throw new BadRequest();
    }
    return true;
  }
}
