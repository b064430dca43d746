package course.clinic;

import course.clinic.given.Oven;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

public final class Cook {
  private Cook() {}

  public static CompletableFuture<List<String>> bakeAll(List<String> dishes, Oven oven) {
    return OnVirtualThread.run(
        () -> {
          try (var kitchen = StructuredTaskScope.open()) {
            List<Subtask<String>> baking =
                dishes.stream().map(dish -> kitchen.fork(() -> oven.bake(dish))).toList();
            kitchen.join();
            return baking.stream().map(Subtask::get).toList();
          }
        });
  }
}
