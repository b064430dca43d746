package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public class ObtrudesOnTimeout {
  public static <T> CompletableFuture<T> within(
      ScheduledExecutorService timer, CompletableFuture<T> work, T late) {
    ScheduledFuture<?> alarm =
        timer.schedule(
            () -> {
              if (!work.isDone()) {
                work.obtrudeValue(late); // expect: double-completion
              }
            },
            1,
            TimeUnit.SECONDS);
    work.whenComplete((value, failure) -> alarm.cancel(false));
    return work;
  }
}
