package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A future that somebody wrote: its own {@code get} has to wait. */
public class FutureOfItsOwn implements Future<String> {
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile String value = "";

  public CompletableFuture<String> describe() {
    return CompletableFuture.completedFuture(isDone() ? textOf(this) : "not yet");
  }

  private static String textOf(FutureOfItsOwn future) {
    try {
      return future.get();
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Override
  public String get() throws InterruptedException {
    done.await();
    return value;
  }

  @Override
  public String get(long time, TimeUnit unit) throws InterruptedException {
    return done.await(time, unit) ? value : "";
  }

  @Override
  public boolean cancel(boolean interrupt) {
    return false;
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public boolean isDone() {
    return done.getCount() == 0;
  }
}
