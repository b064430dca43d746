package headwaiter.libraries.rxjava;

import headwaiter.libraries.Watch;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Schedulers run as many at once as they have threads. */
final class Workers {
  private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

  private Workers() {}

  static String run() {
    Flowable.interval(100, TimeUnit.MILLISECONDS, Schedulers.computation())
        .doOnNext(i -> NAMES.add(Thread.currentThread().getName()))
        .take(3)
        .observeOn(Schedulers.single())
        .doOnNext(i -> NAMES.add(Thread.currentThread().getName()))
        .blockingLast();
    return work(10, Schedulers.io()) + " " + work(3, Schedulers.newThread()) + " " + names();
  }

  /** So many pieces of work that take a second each. */
  private static String work(int pieces, Scheduler on) {
    Flowable.range(0, pieces)
        .flatMap(
            i ->
                Flowable.just(i)
                    .observeOn(on)
                    .doOnNext(
                        item -> {
                          NAMES.add(Thread.currentThread().getName());
                          Thread.sleep(1_000);
                        }),
            pieces)
        .blockingLast();
    return Watch.at(pieces);
  }

  private static Set<String> names() {
    return new TreeSet<>(NAMES);
  }
}
