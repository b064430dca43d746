package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Timers: one, several at once, a train of them. */
final class Delays {
  private Delays() {}

  static String run() {
    Mono.delay(Duration.ofSeconds(2)).block();
    String first = Watch.at("one");
    Mono.zip(Mono.delay(Duration.ofMillis(700)), Mono.delay(Duration.ofMillis(900))).block();
    String both = Watch.at("both");
    long last = Flux.interval(Duration.ofMillis(300)).take(5).blockLast();
    return first + " " + both + " " + Watch.at(last);
  }
}
