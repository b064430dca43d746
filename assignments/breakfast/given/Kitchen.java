package course.breakfast.given;

import java.util.concurrent.CompletableFuture;

/**
 * A kitchen that takes orders and cooks them by itself. An order never waits: it returns at once,
 * and its future completes when the dish is ready, or fails when the dish is spoilt.
 */
public interface Kitchen {
  /** Orders a coffee; the future gives {@code "Coffee"}, usually after 2 s. */
  CompletableFuture<String> brewCoffee();

  /** Orders a toast; the future gives {@code "Toast"}, usually after 2 s. */
  CompletableFuture<String> toastBread();
}
