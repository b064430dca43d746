package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A value that is kept for a while, and a stream that is cancelled. */
final class Caches {
  private Caches() {}

  static String run() {
    AtomicInteger calls = new AtomicInteger();
    Mono<Integer> cached =
        Mono.delay(Duration.ofMillis(200))
            .map(zero -> calls.incrementAndGet())
            .cache(Duration.ofSeconds(1));
    String seen = Watch.at(cached.block()) + " " + Watch.at(cached.block());
    Watch.nap(999);
    seen += " " + Watch.at(cached.block());
    Watch.nap(2);
    seen += " " + Watch.at(cached.block());
    AtomicInteger ticks = new AtomicInteger();
    Disposable ticking =
        Flux.interval(Duration.ofMillis(100)).subscribe(i -> ticks.incrementAndGet());
    Watch.nap(550);
    ticking.dispose();
    Watch.nap(1_000);
    return seen + " " + Watch.at(ticks + " ticks");
  }
}
