package course.clinic;

import course.clinic.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

public final class Waiter {
  private Waiter() {}

  public static CompletableFuture<List<String>> menu(Kitchen kitchen) {
    return OnVirtualThread.run(
        () -> {
          try (var courses = StructuredTaskScope.open()) {
            Subtask<String> soup = courses.fork(() -> kitchen.soup().get());
            Subtask<String> main = courses.fork(() -> kitchen.main().get());
            Subtask<String> dessert = courses.fork(() -> kitchen.dessert().get());
            courses.join();
            return List.of(soup.get(), main.get(), dessert.get());
          }
        });
  }
}
