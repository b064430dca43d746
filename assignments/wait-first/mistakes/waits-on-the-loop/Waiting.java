package course.waitfirst;

import course.waitfirst.given.ReturnWhen;
import course.waitfirst.given.Split;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

public final class Waiting {
  private Waiting() {}

  public static <T> CompletableFuture<Split<T>> waitFor(
      Collection<CompletableFuture<T>> futures, ReturnWhen when, Duration timeout) {
    long begin = System.nanoTime();
    List<CompletableFuture<T>> all = List.copyOf(futures);
    BlockingQueue<CompletableFuture<T>> completed = new LinkedBlockingQueue<>();
    for (CompletableFuture<T> future : all) {
      future.whenComplete((value, failure) -> completed.add(future));
    }
    try {
      await(completed, all.size(), when, timeout.toNanos(), begin);
      return CompletableFuture.completedFuture(split(all));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(closing);
    }
  }

  private static <T> void await(
      BlockingQueue<CompletableFuture<T>> completed,
      int expected,
      ReturnWhen when,
      long timeout,
      long begin)
      throws InterruptedException {
    for (int come = 0; come < expected; come++) {
      long left = timeout - (System.nanoTime() - begin);
      CompletableFuture<T> future = completed.poll(left, TimeUnit.NANOSECONDS);
      boolean over =
          future == null
              || switch (when) {
                case FIRST_COMPLETED -> true;
                case FIRST_FAILED -> future.isCompletedExceptionally();
                case ALL_COMPLETED -> false;
              };
      if (over) {
        return;
      }
    }
  }

  private static <T> Split<T> split(List<CompletableFuture<T>> all) {
    Map<Boolean, List<CompletableFuture<T>>> byDone =
        all.stream().collect(Collectors.partitioningBy(CompletableFuture::isDone));
    return new Split<>(byDone.get(true), byDone.get(false));
  }
}
