package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** A stage type of one's own that declares the methods of stages again. */
public class StagesDeclaredAgain {
  interface Answer<T> extends CompletionStage<T> {
    @Override
    Answer<T> whenComplete(BiConsumer<? super T, ? super Throwable> action);
  }

  interface Connection {
    Answer<String> ask();

    CompletableFuture<Void> closeAsync();
  }

  static void ask(Connection connection, CompletableFuture<String> result) {
    connection
        .ask()
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                connection.closeAsync();
                result.completeExceptionally(failure);
              } else {
                result.complete(answer);
              }
            });
  }
}
