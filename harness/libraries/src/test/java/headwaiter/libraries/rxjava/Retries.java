package headwaiter.libraries.rxjava;

import headwaiter.libraries.Watch;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.processors.PublishProcessor;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Retries that wait longer each time, a cancelled stream, back-pressure. */
final class Retries {
  private Retries() {}

  static String run() {
    AtomicInteger calls = new AtomicInteger();
    String result =
        Single.fromCallable(
                () -> {
                  if (calls.incrementAndGet() < 4) {
                    throw new IllegalStateException("not yet");
                  }
                  return "ok";
                })
            .retryWhen(
                failures ->
                    failures
                        .zipWith(Flowable.range(0, 5), (e, i) -> 100L << i)
                        .flatMap(wait -> Flowable.timer(wait, TimeUnit.MILLISECONDS)))
            .blockingGet();
    String retried = Watch.at(result + calls);
    AtomicInteger ticks = new AtomicInteger();
    Disposable ticking =
        Flowable.interval(100, TimeUnit.MILLISECONDS).subscribe(i -> ticks.incrementAndGet());
    Watch.nap(550);
    ticking.dispose();
    Watch.nap(1_000);
    String stopped = Watch.at(ticks + " ticks");
    PublishProcessor<Integer> hot = PublishProcessor.create();
    var slow =
        hot.onBackpressureLatest()
            .observeOn(Schedulers.io(), false, 1)
            .doOnNext(i -> Thread.sleep(100))
            .toList()
            .toFuture();
    for (int i = 0; i < 50; i++) {
      hot.onNext(i);
      Watch.nap(10);
    }
    hot.onComplete();
    return retried + " " + stopped + " " + Watch.at(join(slow));
  }

  private static Object join(Future<?> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
