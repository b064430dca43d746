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
    CompletableFuture<Split<T>> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                await(completed, all.size(), when, timeout.toNanos(), begin);
                answer.complete(split(all));
              } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                answer.cancel(false);
              }
            });
    return answer;
  }

  private static <T> void await(
      BlockingQueue<CompletableFuture<T>> completed,
      int expected,
      ReturnWhen when,
      long timeout,
      long begin)
      throws InterruptedException {
    int seen = 0;
    while (System.nanoTime() - begin < timeout) {
      Thread.sleep(100);
      while (!completed.isEmpty()) {
        CompletableFuture<T> future = completed.remove();
        seen++;
        boolean over =
            switch (when) {
              case FIRST_COMPLETED -> true;
              case FIRST_FAILED -> future.isCompletedExceptionally();
              case ALL_COMPLETED -> false;
            };
        if (over) {
          return;
        }
      }
      if (seen == expected) {
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
