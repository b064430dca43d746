package course.clinic;

import course.clinic.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Patient 3. Is always busy, and yet the guests wait three times as long as they should. */
public final class Waiter {
  private Waiter() {}

  /**
   * Orders a menu. Returns at once.
   *
   * @return soup, main course and dessert, in this order; it fails as soon as one of them does
   */
  public static CompletableFuture<List<String>> menu(Kitchen kitchen) {
    return kitchen
        .soup()
        .thenCompose(
            soup ->
                kitchen
                    .main()
                    .thenCompose(
                        main ->
                            kitchen.dessert().thenApply(dessert -> List.of(soup, main, dessert))));
  }
}
