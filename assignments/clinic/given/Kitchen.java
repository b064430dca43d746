package course.clinic.given;

import java.util.concurrent.CompletableFuture;

/** A kitchen that cooks what is ordered. Its three cooks don't wait for each other. */
public interface Kitchen {
  /** Orders the soup. Returns at once. */
  CompletableFuture<String> soup();

  /** Orders the main course. Returns at once. */
  CompletableFuture<String> main();

  /** Orders the dessert. Returns at once. */
  CompletableFuture<String> dessert();
}
