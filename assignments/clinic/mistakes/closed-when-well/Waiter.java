package course.clinic;

import course.clinic.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Waiter {
  private Waiter() {}

  public static CompletableFuture<List<String>> menu(Kitchen kitchen) {
    List<CompletableFuture<String>> courses =
        List.of(kitchen.soup(), kitchen.main(), kitchen.dessert());
    CompletableFuture<List<String>> menu = new CompletableFuture<>();
    for (CompletableFuture<String> course : courses) {
      course.whenComplete(
          (dish, failure) -> {
            if (failure != null) {
              menu.completeExceptionally(failure);
            } else if (courses.stream()
                .allMatch(each -> each.state() == CompletableFuture.State.SUCCESS)) {
              menu.complete(courses.stream().map(CompletableFuture::resultNow).toList());
            }
          });
    }
    return menu;
  }
}
