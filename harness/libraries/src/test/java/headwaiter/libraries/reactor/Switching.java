package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Which thread each stage runs on. */
final class Switching {
  private Switching() {}

  static String run() {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    Flux.range(1, 2)
        .doOnNext(i -> note(seen, "source", i))
        .subscribeOn(Schedulers.boundedElastic())
        .publishOn(Schedulers.parallel())
        .doOnNext(i -> note(seen, "mapped", i))
        .delayElements(Duration.ofMillis(250), Schedulers.single())
        .doOnNext(i -> note(seen, "delayed", i))
        .blockLast();
    return Watch.at(seen);
  }

  private static void note(List<String> seen, String stage, int item) {
    seen.add(stage + item + ":" + Thread.currentThread().getName());
  }
}
