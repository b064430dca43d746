package course.clinic;

import course.clinic.given.Bottle;
import course.clinic.given.Cellar;
import java.util.concurrent.CompletableFuture;

/** Patient 5. Serves well, but the wine in the cellar turns to vinegar. */
public final class Sommelier {
  private Sommelier() {}

  /**
   * Opens a bottle, fills a glass, and closes the bottle, whatever happens. Returns at once.
   *
   * @return the glass, when the bottle has been closed
   */
  public static CompletableFuture<String> serve(String wine, Cellar cellar) {
    return cellar.open(wine).thenCompose(Bottle::pour);
  }
}
