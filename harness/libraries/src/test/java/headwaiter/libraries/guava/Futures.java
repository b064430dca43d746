package headwaiter.libraries.guava;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.ListeningScheduledExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/** Listenable futures: all of several, time-outs, timers. */
final class Futures {
  private Futures() {}

  static String run() throws Exception {
    ListeningExecutorService pool =
        MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2));
    ListeningScheduledExecutorService timer =
        MoreExecutors.listeningDecorator(Executors.newScheduledThreadPool(1));
    Callable<String> second =
        () -> {
          Thread.sleep(1_000);
          return Thread.currentThread().getName();
        };
    List<String> names =
        com.google.common.util.concurrent.Futures.allAsList(
                pool.submit(second), pool.submit(second), pool.submit(second))
            .get();
    String all = Watch.at(names);
    String late =
        FluentFuture.from(SettableFuture.<String>create())
            .withTimeout(Duration.ofMillis(700), timer)
            .catching(TimeoutException.class, e -> "late", MoreExecutors.directExecutor())
            .get();
    String timeout = Watch.at(late);
    ListenableFuture<Integer> chained =
        FluentFuture.from(timer.schedule(() -> 20, Duration.ofMillis(300)))
            .transform(i -> i + 1, pool)
            .transformAsync(i -> timer.schedule(() -> i * 2, Duration.ofMillis(400)), pool);
    String chain = Watch.at(chained.get());
    boolean ended = MoreExecutors.shutdownAndAwaitTermination(pool, Duration.ofSeconds(1));
    timer.shutdownNow();
    return all + " " + timeout + " " + chain + " " + ended;
  }
}
