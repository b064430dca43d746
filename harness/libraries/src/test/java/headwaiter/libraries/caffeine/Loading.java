package headwaiter.libraries.caffeine;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Loads happen once for all who ask, refreshes behind their backs, expiry as each entry says. */
final class Loading {
  private static final AtomicInteger LOADS = new AtomicInteger();

  private Loading() {}

  static String run() {
    Executor threads = Thread::startVirtualThread;
    AsyncLoadingCache<String, String> cache =
        Caffeine.newBuilder().maximumSize(100).executor(threads).buildAsync(Loading::load);
    CompletableFuture.allOf(
            IntStream.range(0, 20)
                .mapToObj(i -> cache.get("key" + i % 2))
                .toArray(CompletableFuture[]::new))
        .join();
    String once = Watch.at(LOADS);
    LoadingCache<String, String> fresh =
        Caffeine.newBuilder()
            .refreshAfterWrite(Duration.ofSeconds(5))
            .executor(threads)
            .build(Loading::load);
    String first = fresh.get("key");
    Watch.nap(5_001);
    String stale = fresh.get("key");
    String atOnce = Watch.at(first + stale);
    Watch.nap(1_000);
    String refreshed = Watch.at(fresh.get("key"));
    LoadingCache<Integer, Integer> each =
        Caffeine.newBuilder()
            .expireAfter(
                Expiry.<Integer, Integer>creating((key, value) -> Duration.ofSeconds(value)))
            .build(key -> key * 10);
    each.get(1);
    each.get(2);
    Watch.nap(15_000);
    return String.join(
        " ", once, atOnce, refreshed, each.getIfPresent(1) + "/" + each.getIfPresent(2));
  }

  private static String load(String key) {
    Watch.nap(1_000);
    return key + "#" + LOADS.incrementAndGet();
  }
}
