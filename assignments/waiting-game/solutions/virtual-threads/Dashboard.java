package course.waitinggame;

import course.waitinggame.given.DashboardData;
import course.waitinggame.given.Services;
import course.waitinggame.given.Timing;
import course.waitinggame.given.Wishes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread for each wait: virtual ones cost next to nothing, and are gone when they have ended. */
public final class Dashboard {
  private Dashboard() {}

  public static DashboardData loadSequentially(Services services, Wishes wishes) {
    return new DashboardData(
        services.weather().fetch(wishes.city()),
        services.news().fetch(wishes.topic()),
        services.stocks().fetch(wishes.symbol()));
  }

  public static CompletableFuture<DashboardData> load(Services services, Wishes wishes) {
    return onThreadOfItsOwn(() -> loadAtOnce(services, wishes));
  }

  public static CompletableFuture<Timing> compare(Services services, Wishes wishes) {
    return onThreadOfItsOwn(
        () -> {
          Duration sequential = measured(() -> loadSequentially(services, wishes));
          Duration concurrent = measured(() -> loadAtOnce(services, wishes));
          return new Timing(sequential, concurrent);
        });
  }

  private static DashboardData loadAtOnce(Services services, Wishes wishes) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> weather = threads.submit(() -> services.weather().fetch(wishes.city()));
      Future<String> news = threads.submit(() -> services.news().fetch(wishes.topic()));
      Future<String> stock = threads.submit(() -> services.stocks().fetch(wishes.symbol()));
      return new DashboardData(weather.get(), news.get(), stock.get());
    }
  }

  private static Duration measured(Callable<?> work) throws Exception {
    long begin = System.nanoTime();
    work.call();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static <T> CompletableFuture<T> onThreadOfItsOwn(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(work.call());
              } catch (ExecutionException failed) {
                result.completeExceptionally(failed.getCause());
              } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                result.cancel(false);
              } catch (Exception failed) {
                result.completeExceptionally(failed);
              }
            });
    return result;
  }
}
