package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Futures that everybody can ask for again, and a kind of future that is no stage but has handlers. */
public class SharedByName {
  interface Answer<T> extends Future<T> {
    Answer<T> whenComplete(BiConsumer<T, Throwable> handler);
  }

  interface Connection {
    CompletableFuture<Void> whenClosed();

    CompletableFuture<Void> abort(Throwable failure);

    Answer<String> ask();
  }

  static void watch(Connection connection, CompletableFuture<String> result) {
    connection.whenClosed().thenRun(() -> System.out.println("closed"));
    connection
        .ask()
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                connection.abort(failure);
                result.completeExceptionally(failure);
              } else {
                result.complete(answer);
              }
            });
  }
}
