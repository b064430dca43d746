package sample;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

public class ObtrudesByMethodReference {
  private final CompletableFuture<String> latest = new CompletableFuture<>();

  public CompletableFuture<String> latest() {
    return latest;
  }

  public Consumer<String> listener() {
    return latest::obtrudeValue; // expect: double-completion
  }
}
