package headwaiter.libraries.guava;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.util.concurrent.AbstractScheduledService;
import com.google.common.util.concurrent.Monitor;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.Uninterruptibles;
import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Rate limiters, uninterruptible waits, monitors, scheduled services, the old cache. */
final class Limits {
  private Limits() {}

  static String run() throws Exception {
    return rate() + " " + uninterruptible() + " " + monitor() + " " + service() + " " + cache();
  }

  private static String rate() {
    RateLimiter limiter = RateLimiter.create(2);
    for (int i = 0; i < 5; i++) {
      limiter.acquire();
    }
    String steady = Watch.at("steady");
    RateLimiter warming = RateLimiter.create(4, Duration.ofSeconds(2));
    warming.acquire(4);
    warming.acquire();
    return steady + " " + Watch.at("warming");
  }

  private static String uninterruptible() throws InterruptedException {
    Thread sleeper =
        new Thread(() -> Uninterruptibles.sleepUninterruptibly(Duration.ofSeconds(2)), "sleeper");
    sleeper.start();
    Watch.nap(500);
    sleeper.interrupt();
    Uninterruptibles.joinUninterruptibly(sleeper);
    CountDownLatch never = new CountDownLatch(1);
    boolean came = Uninterruptibles.awaitUninterruptibly(never, Duration.ofMillis(300));
    return Watch.at(came);
  }

  private static String monitor() {
    Monitor monitor = new Monitor();
    AtomicInteger count = new AtomicInteger();
    Monitor.Guard enough = monitor.newGuard(() -> count.get() == 3);
    Thread counter =
        Thread.startVirtualThread(
            () -> {
              for (int i = 0; i < 3; i++) {
                Watch.nap(100);
                monitor.enter();
                count.incrementAndGet();
                monitor.leave();
              }
            });
    monitor.enterWhenUninterruptibly(enough);
    monitor.leave();
    return Watch.at(count + counter.getName());
  }

  private static String service() throws Exception {
    AtomicInteger rounds = new AtomicInteger();
    AbstractScheduledService service =
        new AbstractScheduledService() {
          @Override
          protected void runOneIteration() {
            rounds.incrementAndGet();
          }

          @Override
          protected Scheduler scheduler() {
            return Scheduler.newFixedRateSchedule(Duration.ZERO, Duration.ofMillis(250));
          }
        };
    service.startAsync().awaitRunning();
    Watch.nap(1_100);
    service.stopAsync().awaitTerminated();
    return Watch.at(rounds + " rounds");
  }

  private static String cache() throws Exception {
    AtomicInteger loads = new AtomicInteger();
    LoadingCache<String, Integer> cache =
        CacheBuilder.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .build(CacheLoader.from(key -> loads.incrementAndGet()));
    cache.get("a");
    Watch.nap(999);
    cache.get("a");
    Watch.nap(1);
    return Watch.at(cache.get("a"));
  }
}
