package course.waitinggame;

import course.waitinggame.given.DashboardData;
import course.waitinggame.given.Services;
import course.waitinggame.given.Timing;
import course.waitinggame.given.Wishes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Chained futures, over threads of our own that may wait: three waits need three of them. */
public final class Dashboard {
  private static final int QUESTIONS = 3;

  private Dashboard() {}

  public static DashboardData loadSequentially(Services services, Wishes wishes) {
    return new DashboardData(
        services.weather().fetch(wishes.city()),
        services.news().fetch(wishes.topic()),
        services.stocks().fetch(wishes.symbol()));
  }

  public static CompletableFuture<DashboardData> load(Services services, Wishes wishes) {
    ExecutorService threads = Executors.newFixedThreadPool(QUESTIONS);
    CompletableFuture<DashboardData> data = loadOn(threads, services, wishes);
    threads.shutdown();
    return data;
  }

  public static CompletableFuture<Timing> compare(Services services, Wishes wishes) {
    ExecutorService threads = Executors.newFixedThreadPool(QUESTIONS);
    return CompletableFuture.supplyAsync(() -> sequentialTime(services, wishes), threads)
        .thenCompose(
            sequential -> {
              long begin = System.nanoTime();
              return loadOn(threads, services, wishes)
                  .thenApply(data -> new Timing(sequential, since(begin)));
            })
        .whenComplete((timing, failure) -> threads.shutdown());
  }

  private static CompletableFuture<DashboardData> loadOn(
      Executor threads, Services services, Wishes wishes) {
    CompletableFuture<String> weather =
        CompletableFuture.supplyAsync(() -> services.weather().fetch(wishes.city()), threads);
    CompletableFuture<String> news =
        CompletableFuture.supplyAsync(() -> services.news().fetch(wishes.topic()), threads);
    CompletableFuture<String> stock =
        CompletableFuture.supplyAsync(() -> services.stocks().fetch(wishes.symbol()), threads);
    return weather
        .thenCombine(news, (sky, headline) -> new DashboardData(sky, headline, ""))
        .thenCombine(stock, (data, price) -> new DashboardData(data.weather(), data.news(), price));
  }

  private static Duration sequentialTime(Services services, Wishes wishes) {
    long begin = System.nanoTime();
    loadSequentially(services, wishes);
    return since(begin);
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
