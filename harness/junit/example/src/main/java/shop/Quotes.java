package shop;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks all suppliers at once, and takes the best price that comes in time. */
public final class Quotes {
  private final List<Function<String, CompletableFuture<Integer>>> suppliers;
  private final Duration patience;

  public Quotes(List<Function<String, CompletableFuture<Integer>>> suppliers, Duration patience) {
    this.suppliers = suppliers;
    this.patience = patience;
  }

  /** The best price; fails with {@code NoSuchElementException} if nobody answers in time. */
  public CompletableFuture<Integer> best(String item) {
    List<CompletableFuture<Integer>> prices =
        suppliers.stream()
            .map(supplier -> supplier.apply(item))
            .map(price -> price.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS))
            .toList();
    return CompletableFuture.allOf(prices.toArray(CompletableFuture[]::new))
        .thenApply(
            all ->
                prices.stream()
                    .map(CompletableFuture::join)
                    .filter(Objects::nonNull)
                    .min(Integer::compare)
                    .orElseThrow());
  }
}
