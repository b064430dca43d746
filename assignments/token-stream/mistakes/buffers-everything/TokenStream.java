package course.tokenstream;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;

/** A virtual thread for each subscriber, in which reading the stream is a loop. */
public final class TokenStream {
  private TokenStream() {}

  public static Flow.Publisher<String> tokens(Flow.Publisher<? extends List<ByteBuffer>> body) {
    return subscriber -> {
      Objects.requireNonNull(subscriber, "subscriber");
      body.subscribe(
          new Desk(subscriber, desk -> Thread.ofVirtual().name("tokens").start(() -> read(desk))));
    };
  }

  private static void read(Desk desk) {
    Flow.Subscriber<? super String> subscriber = desk.subscriber();
    try {
      while (true) {
        List<String> all = new ArrayList<>();
        Optional<List<ByteBuffer>> chunk = desk.nextChunk();
        while (chunk.isPresent() && !all.contains(Lines.DONE)) {
          all.addAll(tokens(chunk, desk));
          chunk = all.contains(Lines.DONE) ? chunk : desk.nextChunk();
        }
        all.addAll(tokens(chunk, desk));
        for (String token : all) {
          if (token.equals(Lines.DONE)) {
            desk.cancel();
            subscriber.onComplete();
            return;
          }
          desk.awaitDemand();
          subscriber.onNext(token);
        }
        if (chunk.isEmpty()) {
          subscriber.onError(
              desk.failure().orElseGet(() -> new EOFException("The answer ended before [DONE]")));
          return;
        }
      }
    } catch (Desk.BadRequest nothing) {
      desk.cancel();
      subscriber.onError(new IllegalArgumentException("Requested fewer than one"));
    } catch (Desk.Cancelled enough) {
      // nobody is there to be told anything
    } catch (InterruptedException closingTime) {
      Thread.currentThread().interrupt();
      desk.cancel();
    }
  }

  /** A line that the failure of the body cut off is no line. */
  private static List<String> tokens(Optional<List<ByteBuffer>> chunk, Desk desk) {
    if (chunk.isPresent()) {
      return desk.lines().tokensIn(chunk.get());
    }
    return desk.failure().isPresent() ? List.of() : desk.lines().tokensAtTheEnd();
  }
}
