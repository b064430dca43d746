package course.tokenstream;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between the body and one subscriber. Idea: one hand serves. Whoever brings news leaves a
 * note; who finds that nobody is serving serves until no note is left. Chunks stand in line until
 * their turn comes.
 */
final class Tokens implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription {
  /** How the body ended; without a failure if it simply did. */
  private record Ending(Optional<Throwable> failure) {}

  private final Flow.Subscriber<? super String> subscriber;
  private final AtomicInteger notes = new AtomicInteger();
  private final AtomicLong requested = new AtomicLong();
  private final Queue<List<ByteBuffer>> arrived = new ConcurrentLinkedQueue<>();
  private volatile Flow.Subscription body;
  private volatile Ending ending;
  private volatile boolean badRequest;
  private volatile boolean over;

  /** What follows is touched by the hand that serves, and by no other. */
  private final Queue<String> tokens = new ArrayDeque<>();

  private final Lines lines = new Lines();
  private boolean flushed;

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
    offered.request(Long.MAX_VALUE);
    subscriber.onSubscribe(this);
  }

  @Override
  public void onNext(List<ByteBuffer> chunk) {
    arrived.add(chunk);
    serve();
  }

  @Override
  public void onError(Throwable failure) {
    ending = new Ending(Optional.of(failure));
    serve();
  }

  @Override
  public void onComplete() {
    ending = new Ending(Optional.empty());
    serve();
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      badRequest = true;
    } else {
      requested.accumulateAndGet(n, (some, more) -> some + more < 0 ? Long.MAX_VALUE : some + more);
    }
    serve();
  }

  @Override
  public void cancel() {
    over = true;
    body.cancel();
  }

  private void serve() {
    int left = notes.getAndIncrement() == 0 ? 1 : 0;
    while (left != 0) {
      left = notes.get();
      while (!over && step()) {}
      left = notes.addAndGet(-left);
    }
  }

  /** Does one thing; false if there is nothing to do until there is news. */
  private boolean step() {
    if (badRequest) {
      cancel();
      subscriber.onError(new IllegalArgumentException("Requested fewer than one"));
      return false;
    }
    if (!tokens.isEmpty()) {
      return passOn(tokens.element());
    }
    Ending seen = ending; // looked at before the chunk, because it comes behind it
    List<ByteBuffer> chunk = arrived.poll();
    if (chunk != null) {
      tokens.addAll(lines.tokensIn(chunk));
      return true;
    }
    if (seen != null) {
      return end(seen);
    }
    return false;
  }

  private boolean passOn(String token) {
    if (token.equals(Lines.DONE)) {
      cancel();
      subscriber.onComplete();
      return false;
    }
    if (requested.get() == 0) {
      return false;
    }
    requested.updateAndGet(demand -> demand == Long.MAX_VALUE ? demand : demand - 1);
    subscriber.onNext(tokens.remove());
    return true;
  }

  private boolean end(Ending seen) {
    if (seen.failure().isEmpty() && !flushed) {
      flushed = true;
      tokens.addAll(lines.tokensAtTheEnd());
      return true;
    }
    over = true;
    subscriber.onError(
        seen.failure().orElseGet(() -> new EOFException("The answer ended before [DONE]")));
    return false;
  }
}
