package headwaiter.junit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes the body of a request from its publisher, one buffer at a time, as fast as it is sent. */
final class Upload implements Flow.Subscriber<ByteBuffer> {
  private final Wire wire;
  private final long length;
  private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
  private Flow.@Nullable Subscription subscription;
  private boolean complete;
  private @Nullable Throwable failure;

  Upload(Wire wire, long length) {
    this.wire = wire;
    this.length = length;
  }

  /**
   * Sends it.
   *
   * @param bytesPerSecond how fast; 0 for at once
   * @return what arrived
   */
  byte[] send(HttpRequest.BodyPublisher body, long bytesPerSecond) throws Aborted, Broken {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    boolean ended = false;
    try {
      wire.run(
          () -> {
            body.subscribe(this);
            return this;
          });
      wire.await(() -> subscription != null || failure != null);
      while (next()) {
        ByteBuffer buffer = buffers.removeFirst();
        check(sent.size() + (long) buffer.remaining());
        wire.pause(bytesPerSecond == 0 ? 0 : time(buffer.remaining(), bytesPerSecond));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        sent.writeBytes(bytes);
      }
      if (length >= 0 && sent.size() < length) {
        throw new Broken(
            new IOException(
                "Too few bytes returned by the publisher (" + sent.size() + "/" + length + ")"));
      }
      ended = true;
      return sent.toByteArray();
    } finally {
      Flow.Subscription current = subscription;
      if (!ended && !complete && current != null) {
        current.cancel();
      }
    }
  }

  static long time(long bytes, long bytesPerSecond) {
    return bytes * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
  }

  /** Asks for the next buffer, unless there is one; whether there is one then. */
  private boolean next() throws Aborted, Broken {
    Flow.Subscription current = subscription;
    if (buffers.isEmpty() && !complete && failure == null && current != null) {
      wire.run(
          () -> {
            current.request(1);
            return this;
          });
      wire.await(() -> !buffers.isEmpty() || complete || failure != null);
    }
    if (failure != null && buffers.isEmpty()) {
      throw new Broken(failure);
    }
    return !buffers.isEmpty();
  }

  private void check(long sent) throws Broken {
    if (length >= 0 && sent > length) {
      throw new Broken(
          new IOException(
              "Too many bytes in request body. Expected: " + length + ", got: " + sent));
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription granted) {
    if (subscription != null) {
      granted.cancel();
      fail(new IllegalStateException("already subscribed"));
      return;
    }
    subscription = granted;
    wire.signal();
  }

  @Override
  public void onNext(ByteBuffer buffer) {
    if (complete) {
      fail(new IllegalStateException("subscription already completed"));
      return;
    }
    if (buffer.hasRemaining()) {
      buffers.addLast(buffer);
      wire.signal();
    } else if (subscription != null) {
      subscription.request(1);
    }
  }

  @Override
  public void onError(Throwable error) {
    if (!complete) {
      fail(error);
    }
  }

  @Override
  public void onComplete() {
    if (complete) {
      fail(new IllegalStateException("subscription already completed"));
      return;
    }
    complete = true;
    wire.signal();
  }

  private void fail(Throwable error) {
    if (failure == null) {
      failure = error;
    }
    wire.signal();
  }
}
