package headwaiter.libraries.caught;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Blocks for a Mono; the thread that runs it is the loop. */
final class BlocksTheLoop {
  private BlocksTheLoop() {}

  static String run() {
    return "" + Mono.delay(Duration.ofSeconds(2)).block();
  }
}
