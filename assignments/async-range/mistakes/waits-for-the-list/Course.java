package course.asyncrange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One subscription, without a lock. Idea: one hand serves. Whoever has news, of demand, of the
 * clock, of a cancel, leaves a note; who finds that nobody is serving serves until no note is left.
 * So signals never overlap, and a request from within a signal is a note and no recursion.
 */
final class Course implements Flow.Subscription {
  private final Flow.Subscriber<? super Integer> subscriber;
  private final int stop;
  private final Duration every;
  private final AtomicInteger notes = new AtomicInteger(1);
  private final AtomicLong requested = new AtomicLong();
  private volatile boolean due;
  private volatile boolean over;
  private volatile boolean badRequest;
  private volatile CompletableFuture<Void> clock = CompletableFuture.completedFuture(null);

  /** Touched by the hand that serves, and by no other. */
  private int next;

  Course(Flow.Subscriber<? super Integer> subscriber, int start, int stop, Duration every) {
    this.subscriber = subscriber;
    this.next = start;
    this.stop = stop;
    this.every = every;
  }

  /** The first note is its own, so nobody else serves before the subscriber knows of it. */
  void begin() {
    subscriber.onSubscribe(this);
    if (next < stop) {
      startClock();
    }
    serveUntilNoNoteIsLeft(1);
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      badRequest = true;
    } else {
      requested.accumulateAndGet(n, Course::sum);
    }
    serve();
  }

  @Override
  public void cancel() {
    end();
  }

  private static long sum(long some, long more) {
    long sum = some + more;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private void end() {
    over = true;
    clock.cancel(false);
  }

  private void serve() {
    if (notes.getAndIncrement() == 0) {
      serveUntilNoNoteIsLeft(1);
    }
  }

  private void serveUntilNoNoteIsLeft(int seen) {
    int left = seen;
    while (left != 0) {
      left = notes.get();
      signal();
      left = notes.addAndGet(-left);
    }
  }

  private void signal() {
    while (!over && !badRequest && next < stop && due && requested.get() > 0) {
      requested.updateAndGet(demand -> demand == Long.MAX_VALUE ? demand : demand - 1);
      due = false;
      subscriber.onNext(next++);
      if (next < stop) {
        startClock();
      }
    }
    if (over) {
      return;
    }
    if (badRequest) {
      end();
      subscriber.onError(new IllegalArgumentException("Requested fewer than one"));
    } else if (next >= stop) {
      end();
      subscriber.onComplete();
    }
  }

  private void startClock() {
    if (every.isZero()) {
      due = true;
      return;
    }
    CompletableFuture<Void> ticking = new CompletableFuture<>();
    clock = ticking;
    ticking.whenComplete(
        (nothing, stopped) -> {
          if (stopped == null) {
            due = true;
            serve();
          }
        });
    ticking.completeOnTimeout(null, every.toNanos(), TimeUnit.NANOSECONDS);
    if (over) {
      ticking.cancel(false); // cancelled in between, when this clock was not there to be stopped
    }
  }
}
