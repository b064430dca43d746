package sample;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public class AsksFirst {
  private final CompletableFuture<String> connection = new CompletableFuture<>();

  public CompletableFuture<Optional<String>> peek() {
    if (connection.isDone()) {
      return CompletableFuture.completedFuture(Optional.of(connection.join()));
    }
    return CompletableFuture.completedFuture(Optional.empty());
  }

  public void connect() {
    connection.complete("open");
  }
}
