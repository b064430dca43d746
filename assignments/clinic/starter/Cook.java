package course.clinic;

import course.clinic.given.Oven;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Patient 2. While something is in the oven, the whole house stands still. */
public final class Cook {
  private Cook() {}

  /**
   * Bakes dishes, side by side. Returns at once, and nothing waits on a thread that others need.
   *
   * @return the baked dishes, in the order of the list
   */
  public static CompletableFuture<List<String>> bakeAll(List<String> dishes, Oven oven) {
    List<String> baked = new ArrayList<>();
    try {
      for (String dish : dishes) {
        baked.add(oven.bake(dish));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CompletableFuture.completedFuture(baked);
  }
}
