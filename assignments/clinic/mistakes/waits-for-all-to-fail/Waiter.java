package course.clinic;

import course.clinic.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Waiter {
  private Waiter() {}

  public static CompletableFuture<List<String>> menu(Kitchen kitchen) {
    List<CompletableFuture<String>> courses =
        List.of(kitchen.soup(), kitchen.main(), kitchen.dessert());
    return CompletableFuture.allOf(courses.toArray(CompletableFuture[]::new))
        .thenApply(served -> courses.stream().map(CompletableFuture::resultNow).toList());
  }
}
