package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reactor itself knows its threads, and refuses to block them. */
final class Refusals {
  private Refusals() {}

  static String run() {
    return Mono.fromCallable(() -> Mono.delay(Duration.ofSeconds(1)).block())
        .map(Object::toString)
        .subscribeOn(Schedulers.parallel())
        .onErrorResume(e -> Mono.just(Watch.at(e.getMessage())))
        .block();
  }
}
