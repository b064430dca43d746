package sample;

import java.util.concurrent.CompletableFuture;

public class NotYetThere {
  public CompletableFuture<String> tea() {
    throw new UnsupportedOperationException("not yet");
  }
}
