package course.tokenstream.tests;

import headwaiter.api.Demand;
import headwaiter.api.Simulation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * The body of an answer, which comes chunk by chunk, and never without being asked for. Notes what
 * is done with its subscription.
 */
final class Body {
  private final List<List<ByteBuffer>> chunks;
  private final Duration pause;
  private final Throwable failure;
  private final List<Wire> wires = new ArrayList<>();

  private Body(List<List<ByteBuffer>> chunks, Duration pause, Throwable failure) {
    this.chunks = chunks;
    this.pause = pause;
    this.failure = failure;
  }

  /** A body of texts, each of which comes so long after it may. */
  static Body slow(Duration pause, String... chunks) {
    return ofBytes(
        pause, Stream.of(chunks).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** A body of bytes, each chunk in one buffer. */
  static Body ofBytes(Duration pause, List<byte[]> chunks) {
    return new Body(
        chunks.stream().map(bytes -> List.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer())).toList(),
        pause,
        null);
  }

  /** A body of one chunk, which consists of these buffers. */
  static Body ofBuffers(List<ByteBuffer> buffers) {
    return new Body(List.of(buffers), Duration.ZERO, null);
  }

  /** The same, but it fails where it would end. */
  Body failing(Throwable why) {
    return new Body(chunks, pause, why);
  }

  /** What the first subscriber has asked for. */
  Demand demand() {
    return wires.getFirst().demand;
  }

  /** When the first subscriber cancelled. */
  Optional<Duration> cancelled() {
    return wires.getFirst().cancelled();
  }

  /** The publisher, for this simulation. */
  Flow.Publisher<List<ByteBuffer>> in(Simulation sim) {
    return subscriber -> {
      Wire wire = new Wire(sim, subscriber);
      wires.add(wire);
      subscriber.onSubscribe(wire);
      Thread.ofVirtual().name("wire").start(wire::send);
    };
  }

  /** One subscription. */
  private final class Wire implements Flow.Subscription {
    private final Simulation sim;
    private final Flow.Subscriber<? super List<ByteBuffer>> subscriber;
    private final Demand demand = new Demand();
    private long sent;
    private Optional<Duration> cancelled = Optional.empty();

    Wire(Simulation sim, Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
      this.sim = sim;
      this.subscriber = subscriber;
    }

    @Override
    public synchronized void request(long n) {
      demand.request(n);
      notifyAll();
    }

    @Override
    public synchronized void cancel() {
      demand.cancel();
      cancelled = cancelled.or(() -> Optional.of(sim.elapsed()));
      notifyAll();
    }

    synchronized Optional<Duration> cancelled() {
      return cancelled;
    }

    /** Waits until one more chunk is wanted; false if none is any more. */
    private synchronized boolean isWanted() throws InterruptedException {
      while (cancelled.isEmpty() && sent == demand.requested()) {
        wait();
      }
      sent++;
      return cancelled.isEmpty();
    }

    void send() {
      try {
        for (List<ByteBuffer> chunk : chunks) {
          if (!isWanted()) {
            return;
          }
          Thread.sleep(pause);
          if (cancelled().isPresent()) {
            return;
          }
          subscriber.onNext(chunk.stream().map(ByteBuffer::duplicate).toList());
        }
        if (cancelled().isEmpty()) {
          end();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void end() {
      if (failure == null) {
        subscriber.onComplete();
      } else {
        subscriber.onError(failure);
      }
    }
  }
}
