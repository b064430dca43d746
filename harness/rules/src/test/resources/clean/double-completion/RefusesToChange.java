package sample;

import java.util.concurrent.CompletableFuture;

public class RefusesToChange<T> extends CompletableFuture<T> {
  @Override
  public void obtrudeValue(T value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void obtrudeException(Throwable failure) {
    obtrudeValue(null);
  }
}
