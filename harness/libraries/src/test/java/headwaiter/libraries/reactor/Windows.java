package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;

/** Operators that cut a stream by time. */
final class Windows {
  private Windows() {}

  static String run() {
    List<List<Long>> buffers =
        ticks(9).bufferTimeout(4, Duration.ofMillis(250)).collectList().block();
    String first = Watch.at(buffers);
    List<Long> samples = ticks(10).sample(Duration.ofMillis(350)).collectList().block();
    String second = Watch.at(samples);
    List<Long> quiet =
        Flux.concat(ticks(2), ticks(3).delaySequence(Duration.ofSeconds(1)))
            .sampleTimeout(i -> Flux.interval(Duration.ofMillis(500)))
            .collectList()
            .block();
    return first + " " + second + " " + Watch.at(quiet);
  }

  private static Flux<Long> ticks(int count) {
    return Flux.interval(Duration.ofMillis(100)).take(count);
  }
}
