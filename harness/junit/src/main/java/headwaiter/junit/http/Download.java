package headwaiter.junit.http;

import headwaiter.api.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Brings the body of an answer to its subscriber, at the speed of the network or of the subscriber,
 * whichever is slower: a chunk is on its way while the subscriber works on the one before, and no
 * more than that.
 */
final class Download implements Flow.Subscription {
  private static final int LARGEST = 16 * 1024;

  /** A slow body comes in about so many chunks a second. */
  private static final int CHUNKS_A_SECOND = 10;

  private final Wire wire;
  private final Executor executor;
  private final BodySubscriber<?> subscriber;
  private final Deque<Runnable> signals = new ArrayDeque<>();
  private long demand;
  private boolean signalling;
  private boolean over;
  private @Nullable Throwable failure;

  Download(Wire wire, Executor executor, BodySubscriber<?> subscriber) {
    this.wire = wire;
    this.executor = executor;
    this.subscriber = subscriber;
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      fail(new IllegalArgumentException("non-positive subscription request: " + n));
    } else {
      demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
      wire.signal();
    }
  }

  @Override
  public void cancel() {
    if (!over) {
      over = true;
      wire.abort(new IOException("subscription cancelled"));
    }
  }

  /** Whether the subscriber wants no more. */
  boolean cancelled() {
    return over;
  }

  /**
   * Brings all of it.
   *
   * @param bodiless whether the answer has none, whatever its script says
   * @param whole is run when the last byte has come, before the subscriber hears of it
   */
  void bring(Reply reply, Head head, boolean bodiless, Runnable whole) throws Aborted, Broken {
    long length = bodiless ? 0 : head.length();
    long most = reply.most() < 0 ? Long.MAX_VALUE : reply.most();
    long sent = bodiless ? 0 : parts(reply, length < 0 ? most : Math.min(most, length));
    boolean complete = bodiless || sent == length || (length < 0 && reply.end() == Reply.End.WHOLE);
    if (!complete) {
      cut(reply, length, sent);
    }
    wire.await(this::idle);
    throwFailure();
    over = true;
    whole.run();
    signal(subscriber::onComplete);
  }

  /** The subscriber hears of a failure, after what it is in the middle of. */
  void fails(Throwable why, Runnable then) {
    over = true;
    signal(
        () -> {
          try {
            subscriber.onError(why);
          } finally {
            then.run();
          }
        });
  }

  private long parts(Reply reply, long most) throws Aborted, Broken {
    long sent = 0;
    for (Reply.Part part : reply.body()) {
      wire.pause(part.pause());
      ByteBuffer bytes = part.bytes().duplicate();
      while (bytes.hasRemaining() && sent < most) {
        int size = (int) Math.min(Math.min(bytes.remaining(), chunk(reply)), most - sent);
        if (reply.bytesPerSecond() > 0) {
          wire.pause(
              Upload.time(sent + size, reply.bytesPerSecond())
                  - Upload.time(sent, reply.bytesPerSecond()));
        }
        ByteBuffer piece = ByteBuffer.allocate(size);
        piece.put(bytes.slice(bytes.position(), size)).flip();
        bytes.position(bytes.position() + size);
        sent += size;
        wire.await(() -> failure != null || (demand > 0 && idle()));
        throwFailure();
        demand = demand == Long.MAX_VALUE ? demand : demand - 1;
        List<ByteBuffer> item = List.of(piece.asReadOnlyBuffer());
        signal(() -> subscriber.onNext(item));
      }
    }
    return sent;
  }

  private static int chunk(Reply reply) {
    long slow = reply.bytesPerSecond() / CHUNKS_A_SECOND;
    return reply.bytesPerSecond() == 0 ? LARGEST : Math.clamp(slow, 1, LARGEST);
  }

  /** It ends before its end. */
  private void cut(Reply reply, long length, long sent) throws Aborted, Broken {
    if (reply.end() == Reply.End.SILENCE) {
      throw wire.awaitEnd();
    }
    wire.await(() -> failure != null || idle());
    throwFailure();
    String state =
        length < 0
            ? "chunked transfer encoding, state: READING_LENGTH"
            : "fixed content-length: " + length + ", bytes received: " + sent;
    throw new Broken(new IOException(state, ending(reply.end())));
  }

  /** What the JDK's client sees of the end of a connection. */
  static IOException ending(Reply.End end) {
    return end == Reply.End.RESET
        ? new SocketException("Connection reset")
        : new EOFException("EOF reached while reading");
  }

  private void throwFailure() throws Broken {
    if (failure != null) {
      throw new Broken(failure);
    }
  }

  private boolean idle() {
    return !signalling && signals.isEmpty();
  }

  /** The subscriber hears one signal after the other. */
  private void signal(Runnable signal) {
    signals.addLast(signal);
    if (!signalling) {
      signalling = true;
      executor.execute(this::drain);
    }
  }

  private void drain() {
    try {
      for (Runnable next = signals.poll(); next != null; next = signals.poll()) {
        next.run();
      }
    } catch (Throwable e) {
      fail(e);
    } finally {
      signalling = false;
      wire.signal();
    }
  }

  private void fail(Throwable why) {
    if (failure == null) {
      failure = why;
    }
    wire.signal();
  }
}
