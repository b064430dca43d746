package headwaiter.libraries.statics;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Work on the first thread of a pool that is kept for ever. */
final class Early {
  private static final Scheduler ONE = Schedulers.newParallel("parallel", 1);

  private Early() {}

  static String run() {
    return Mono.fromCallable(() -> Thread.currentThread().getName()).subscribeOn(ONE).block();
  }
}
