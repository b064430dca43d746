package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Hot streams, futures, virtual threads: what Reactor shares with the rest of Java. */
final class Sharing {
  private Sharing() {}

  static String run() {
    Flux<Long> hot = Flux.interval(Duration.ofMillis(100)).take(10).share();
    CompletableFuture<List<Long>> early = hot.collectList().toFuture();
    Watch.nap(550);
    List<Long> late = hot.collectList().block();
    String shared = Watch.at(early.join().size() + "/" + late);
    Sinks.Many<Integer> sink = Sinks.many().multicast().onBackpressureBuffer();
    CompletableFuture<Integer> sum = sink.asFlux().reduce(0, Integer::sum).toFuture();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Mono<Integer> one =
          Mono.fromCallable(
                  () -> {
                    Watch.nap(1_000);
                    return 21;
                  })
              .subscribeOn(Schedulers.fromExecutor(threads));
      Flux.merge(one, one)
          .publishOn(Schedulers.single())
          .doOnNext(i -> sink.tryEmitNext(i).orThrow())
          .blockLast();
    }
    sink.tryEmitComplete();
    return shared + " " + Watch.at(sum.join());
  }
}
