package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** What a publisher is sent, its subscriber gets: the future says only that it has been taken. */
public class PublisherIsTold {
  interface Source<T> extends Flow.Publisher<T> {
    CompletableFuture<Void> send(T item);

    CompletableFuture<Void> complete();

    CompletableFuture<Void> error(Throwable failure);
  }

  static void publish(Source<String> source, Exception failure) {
    source.send("hello");
    if (failure == null) {
      source.complete();
    } else {
      source.error(failure);
    }
  }
}
