package course.waitinggame;

import course.waitinggame.given.DashboardData;
import course.waitinggame.given.Services;
import course.waitinggame.given.Timing;
import course.waitinggame.given.Wishes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;

/** Three questions in one scope: when it closes, none of them is still under way. */
public final class Dashboard {
  private Dashboard() {}

  public static DashboardData loadSequentially(Services services, Wishes wishes) {
    return new DashboardData(
        services.weather().fetch(wishes.city()),
        services.news().fetch(wishes.topic()),
        services.stocks().fetch(wishes.symbol()));
  }

  public static CompletableFuture<DashboardData> load(Services services, Wishes wishes) {
    return started(() -> loadAtOnce(services, wishes));
  }

  public static CompletableFuture<Timing> compare(Services services, Wishes wishes) {
    return started(
        () -> {
          long begin = System.nanoTime();
          loadSequentially(services, wishes);
          long between = System.nanoTime();
          loadAtOnce(services, wishes);
          long end = System.nanoTime();
          return new Timing(Duration.ofNanos(between - begin), Duration.ofNanos(end - between));
        });
  }

  private static DashboardData loadAtOnce(Services services, Wishes wishes)
      throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      Subtask<String> weather = scope.fork(() -> services.weather().fetch(wishes.city()));
      Subtask<String> news = scope.fork(() -> services.news().fetch(wishes.topic()));
      Subtask<String> stock = scope.fork(() -> services.stocks().fetch(wishes.symbol()));
      scope.join();
      return new DashboardData(weather.get(), news.get(), stock.get());
    }
  }

  private static <T> CompletableFuture<T> started(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(work.call());
              } catch (StructuredTaskScope.FailedException failed) {
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
