package sample;

import java.util.concurrent.CompletableFuture;

public class PassesOnWhatIsAsked<T> extends CompletableFuture<T> {
  private final CompletableFuture<T> inner;

  public PassesOnWhatIsAsked(CompletableFuture<T> inner) {
    this.inner = inner;
  }

  @Override
  public void obtrudeValue(T value) {
    inner.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable failure) {
    inner.obtrudeException(failure);
    super.obtrudeException(failure);
  }
}
