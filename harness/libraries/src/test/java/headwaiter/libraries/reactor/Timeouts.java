package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What comes too late, and what comes in time. */
final class Timeouts {
  private Timeouts() {}

  static String run() {
    String late =
        Mono.never()
            .timeout(Duration.ofMillis(1_500))
            .map(Object::toString)
            .onErrorResume(TimeoutException.class, e -> Mono.just("timeout"))
            .block();
    String after = Watch.at(late);
    String inTime =
        Mono.delay(Duration.ofMillis(100))
            .map(zero -> "in time")
            .timeout(Duration.ofMillis(101))
            .block();
    String then = Watch.at(inTime);
    Long gap =
        Flux.interval(Duration.ofMillis(50), Duration.ofMillis(400))
            .timeout(Duration.ofMillis(399), Flux.just(-1L))
            .blockLast();
    return after + " " + then + " " + Watch.at(gap);
  }
}
