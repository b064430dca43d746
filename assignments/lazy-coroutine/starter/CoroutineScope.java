package course.lazycoroutine;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes coroutines, and tells at the end which of them nobody has awaited. */
public final class CoroutineScope implements AutoCloseable {
  /**
   * A scope without coroutines.
   *
   * @param report is given names when the scope is closed
   */
  public CoroutineScope(Consumer<? super String> report) {
    // yours to write
  }

  /**
   * Makes a coroutine. Nothing runs; may be called by any thread.
   *
   * @param body starts the work; called when the coroutine is awaited for the first time, and never
   *     again
   */
  public <T> Coroutine<T> of(String name, Supplier<? extends CompletionStage<T>> body) {
    throw new UnsupportedOperationException("of is yours to write");
  }

  /**
   * Reports the name of each coroutine that was made here and never awaited, in the order in which
   * they were made; each of them once, however often the scope is closed. Never waits.
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException("close is yours to write");
  }
}
