package headwaiter.libraries.caught;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** A second of sleep on a thread that Reactor's timers need. */
final class SleepsOnParallel {
  private SleepsOnParallel() {}

  static String run() {
    Mono.delay(Duration.ofMillis(10)).doOnNext(SleepsOnParallel::slow).block();
    return "slept";
  }

  private static void slow(long zero) {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
