package course.breakfast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The usual way: real time, made short, with a tolerance. */
class BreakfastTest {
  private static final long DISH_MILLIS = 200;
  private static final long TOLERANCE_MILLIS = 150;

  @Test
  void both_are_made_at_once() {
    long began = System.nanoTime();

    List<String> tray = Breakfast.prepare(kitchen(() -> "Toast")).join();

    long millis = (System.nanoTime() - began) / 1_000_000;
    assertEquals(List.of("Coffee", "Toast"), tray);
    assertTrue(millis < DISH_MILLIS + TOLERANCE_MILLIS, "took " + millis + " ms");
  }

  @Test
  void the_call_returns_at_once() {
    long began = System.nanoTime();

    CompletableFuture<List<String>> breakfast = Breakfast.prepare(kitchen(() -> "Toast"));

    assertTrue((System.nanoTime() - began) / 1_000_000 < TOLERANCE_MILLIS);
    breakfast.join();
  }

  @Test
  void a_burnt_toast_fails_the_breakfast() {
    Kitchen kitchen =
        kitchen(
            () -> {
              throw new IllegalStateException("burnt");
            });

    assertThrows(CompletionException.class, () -> Breakfast.prepare(kitchen).join());
  }

  private static Kitchen kitchen(Supplier<String> toaster) {
    return new Kitchen() {
      @Override
      public CompletableFuture<String> brewCoffee() {
        return later(() -> "Coffee");
      }

      @Override
      public CompletableFuture<String> toastBread() {
        return later(toaster);
      }
    };
  }

  private static CompletableFuture<String> later(Supplier<String> dish) {
    return CompletableFuture.supplyAsync(
        dish, CompletableFuture.delayedExecutor(DISH_MILLIS, TimeUnit.MILLISECONDS));
  }
}
