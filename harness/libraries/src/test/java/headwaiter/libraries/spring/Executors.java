package headwaiter.libraries.spring;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/** A pool, a scheduler with a rate, a delay and a calendar, and one on virtual threads. */
final class Executors {
  private Executors() {}

  static String run() {
    return pool() + " " + scheduler() + " " + simple();
  }

  private static String pool() {
    ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    pool.setCorePoolSize(2);
    pool.setQueueCapacity(100);
    pool.setThreadNamePrefix("spring-");
    pool.initialize();
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(
          pool.submitCompletable(
              () -> {
                Thread.sleep(1_000);
                return Thread.currentThread().getName();
              }));
    }
    long first = all.stream().filter(f -> f.join().equals("spring-1")).count();
    pool.shutdown();
    return Watch.at(first + " on the first");
  }

  private static String scheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(2);
    scheduler.initialize();
    AtomicInteger rate = new AtomicInteger();
    AtomicInteger delay = new AtomicInteger();
    List<String> calendar = Collections.synchronizedList(new ArrayList<>());
    List<ScheduledFuture<?>> all =
        List.of(
            scheduler.scheduleAtFixedRate(rate::incrementAndGet, Duration.ofMillis(500)),
            scheduler.scheduleWithFixedDelay(
                () -> {
                  delay.incrementAndGet();
                  Watch.nap(500);
                },
                Duration.ofMillis(500)),
            scheduler.schedule(
                () -> calendar.add(Instant.now().toString()), new CronTrigger("0 0 * * * *")),
            scheduler.schedule(() -> calendar.add("once"), Instant.now().plusMillis(90_000)));
    Watch.nap(2 * 60 * 60 * 1_000);
    all.forEach(each -> each.cancel(false));
    scheduler.shutdown();
    return Watch.at(rate + " " + delay + " " + calendar);
  }

  private static String simple() {
    try (SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler()) {
      scheduler.setVirtualThreads(true);
      scheduler.setThreadNamePrefix("virtual-");
      AtomicInteger runs = new AtomicInteger();
      scheduler.scheduleAtFixedRate(
          () -> {
            if (Thread.currentThread().isVirtual()) {
              runs.incrementAndGet();
            }
            Watch.nap(1_000);
          },
          Duration.ofMillis(250));
      Watch.nap(1_100);
      return Watch.at(runs + " runs");
    }
  }
}
