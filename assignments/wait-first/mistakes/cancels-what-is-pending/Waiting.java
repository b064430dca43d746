package course.waitfirst;

import course.waitfirst.given.ReturnWhen;
import course.waitfirst.given.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class Waiting {
  private Waiting() {}

  public static <T> CompletableFuture<Split<T>> waitFor(
      Collection<CompletableFuture<T>> futures, ReturnWhen when, Duration timeout) {
    List<CompletableFuture<T>> all = List.copyOf(futures);
    CompletableFuture<Void> bell = new CompletableFuture<>();
    AtomicInteger toCome = new AtomicInteger(all.size());
    for (CompletableFuture<T> future : all) {
      future.whenComplete(
          (value, failure) -> {
            boolean last = toCome.decrementAndGet() == 0;
            if (last || rings(when, failure != null)) {
              bell.complete(null);
            }
          });
    }
    if (all.isEmpty()) {
      bell.complete(null);
    }
    return bell.completeOnTimeout(null, timeout.toNanos(), TimeUnit.NANOSECONDS)
        .thenApply(nothing -> split(all));
  }

  private static boolean rings(ReturnWhen when, boolean failed) {
    return switch (when) {
      case FIRST_COMPLETED -> true;
      case FIRST_FAILED -> failed;
      case ALL_COMPLETED -> false;
    };
  }

  /** Looks at each of them once: between two looks it may change. */
  private static <T> Split<T> split(List<CompletableFuture<T>> all) {
    List<CompletableFuture<T>> done = new ArrayList<>();
    List<CompletableFuture<T>> pending = new ArrayList<>();
    for (CompletableFuture<T> future : all) {
      (future.isDone() ? done : pending).add(future);
    }
    pending.forEach(future -> future.cancel(true));
    return new Split<>(done, pending);
  }
}
