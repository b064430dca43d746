package headwaiter.junit.http;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A future whose cancellation, and that of every stage derived from it, ends the exchange: as the
 * JDK's does, only if it may interrupt.
 */
final class ExchangeFuture<T> extends CompletableFuture<T> {
  private final BooleanSupplier abort;

  /**
   * An open future.
   *
   * @param abort ends the exchange, and says whether it did
   */
  ExchangeFuture(BooleanSupplier abort) {
    this.abort = abort;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean aborted = !isDone() && mayInterruptIfRunning && abort.getAsBoolean();
    return super.cancel(mayInterruptIfRunning) || aborted;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new ExchangeFuture<>(abort);
  }

  @Override
  public void obtrudeValue(T value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void obtrudeException(Throwable failure) {
    throw new UnsupportedOperationException();
  }
}
