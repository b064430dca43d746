package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Schedulers run as many at once as they have threads. */
final class Pools {
  private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

  private Pools() {}

  static String run() {
    Scheduler own = Schedulers.newBoundedElastic(3, 100, "own");
    String all =
        work(8, Schedulers.boundedElastic())
            + " "
            + work(6, own)
            + " "
            + work(3, Schedulers.newBoundedElastic(1, 100, "one"));
    own.dispose();
    return all + " " + new TreeSet<>(NAMES);
  }

  /** So many pieces of work that take a second each. */
  private static String work(int pieces, Scheduler on) {
    Flux.range(0, pieces)
        .flatMap(
            i ->
                Mono.fromRunnable(
                        () -> {
                          NAMES.add(Thread.currentThread().getName());
                          Watch.nap(1_000);
                        })
                    .subscribeOn(on),
            pieces)
        .blockLast();
    return Watch.at(pieces);
  }
}
