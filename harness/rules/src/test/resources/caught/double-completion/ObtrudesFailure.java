package sample;

import java.util.concurrent.CompletableFuture;

public class ObtrudesFailure {
  private final CompletableFuture<String> opened = new CompletableFuture<>();

  public CompletableFuture<String> opened() {
    return opened;
  }

  public void open(String name) {
    opened.complete(name);
  }

  public void close() {
    opened.obtrudeException(new IllegalStateException("closed")); // expect: double-completion
  }
}
