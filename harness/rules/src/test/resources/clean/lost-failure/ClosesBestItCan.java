package sample;

import java.util.concurrent.CompletableFuture;

/** That clearing away failed is nobody's business; that the answer failed, the caller sees. */
public class ClosesBestItCan {
  interface Connection {
    CompletableFuture<Void> close();

    CompletableFuture<String> ask();
  }

  private CompletableFuture<String> last = CompletableFuture.completedFuture("");

  public CompletableFuture<Void> close(Connection connection) {
    return connection.close().exceptionally(failure -> null);
  }

  public CompletableFuture<Void> closeLater(CompletableFuture<Connection> opening) {
    return opening.thenCompose(Connection::close).exceptionally(failure -> null);
  }

  public CompletableFuture<String> ask(Connection connection) {
    CompletableFuture<String> answer = connection.ask();
    last = answer.thenCompose(text -> connection.ask()).exceptionally(failure -> null);
    return answer;
  }

  public CompletableFuture<String> last() {
    return last;
  }
}
