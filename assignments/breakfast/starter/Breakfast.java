package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes a breakfast of two dishes that cook at the same time. */
public final class Breakfast {
  private Breakfast() {}

  /**
   * Orders a coffee and a toast, and puts both on one tray. Returns at once and never waits; it may
   * be called on an event loop.
   *
   * @param kitchen cooks both dishes
   * @return the coffee, then the toast, as soon as both are ready. It fails when a dish fails, or
   *     cannot even be ordered, with that failure and one layer of {@link
   *     java.util.concurrent.CompletionException} around it at most
   */
  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    throw new UnsupportedOperationException("prepare is yours to write");
  }
}
