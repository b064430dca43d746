package headwaiter.libraries.caffeine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Entries expire by the system's ticker, and a scheduler tells at once. */
final class Expiry {
  private Expiry() {}

  static String run() {
    Cache<String, Integer> written =
        Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();
    Cache<String, Integer> read =
        Caffeine.newBuilder().expireAfterAccess(Duration.ofSeconds(10)).build();
    written.put("a", 1);
    read.put("a", 1);
    Watch.nap(9_999);
    String before = written.getIfPresent("a") + "/" + read.getIfPresent("a");
    Watch.nap(1);
    String after = written.getIfPresent("a") + "/" + read.getIfPresent("a");
    List<String> removed = Collections.synchronizedList(new ArrayList<>());
    Cache<String, Integer> prompt =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .scheduler(Scheduler.systemScheduler())
            .evictionListener((key, value, cause) -> removed.add(Watch.at(key + ":" + cause)))
            .build();
    prompt.put("b", 2);
    Watch.nap(2_000);
    prompt.put("c", 3);
    Watch.nap(10_000);
    return before + " " + after + " " + removed + " " + prompt.estimatedSize();
  }
}
