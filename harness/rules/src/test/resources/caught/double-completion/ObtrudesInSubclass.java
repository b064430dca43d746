package sample;

import java.util.concurrent.CompletableFuture;

public class ObtrudesInSubclass<T> extends CompletableFuture<T> {
  public void reset(T value) {
    obtrudeValue(value); // expect: double-completion
  }
}
