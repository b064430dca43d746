package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** A fast source, a slow sink, and what happens to what does not fit. */
final class Pressure {
  private Pressure() {}

  static String run() {
    AtomicInteger dropped = new AtomicInteger();
    List<Long> kept =
        Flux.interval(Duration.ofMillis(10))
            .take(100)
            .onBackpressureBuffer(
                4, lost -> dropped.incrementAndGet(), BufferOverflowStrategy.DROP_OLDEST)
            .publishOn(Schedulers.newBoundedElastic(1, 10, "slow"), 1)
            .doOnNext(i -> Watch.nap(100))
            .collectList()
            .block();
    return Watch.at(kept + " and " + dropped + " dropped");
  }
}
