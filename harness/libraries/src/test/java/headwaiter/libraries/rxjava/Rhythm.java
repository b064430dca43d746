package headwaiter.libraries.rxjava;

import headwaiter.libraries.Watch;
import io.reactivex.rxjava3.core.Observable;
import java.util.concurrent.TimeUnit;

/** Operators that look at when things come. */
final class Rhythm {
  private Rhythm() {}

  static String run() {
    Observable<Integer> keys =
        Observable.just(0, 100, 200, 900, 1_000, 2_000)
            .flatMap(at -> Observable.timer(at, TimeUnit.MILLISECONDS).map(zero -> at));
    return Watch.at(keys.debounce(300, TimeUnit.MILLISECONDS).toList().blockingGet())
        + " "
        + Watch.at(keys.throttleFirst(500, TimeUnit.MILLISECONDS).toList().blockingGet())
        + " "
        + Watch.at(keys.throttleLast(550, TimeUnit.MILLISECONDS).toList().blockingGet())
        + " "
        + Watch.at(keys.buffer(450, TimeUnit.MILLISECONDS).toList().blockingGet())
        + " "
        + Watch.at(keys.delay(1, TimeUnit.SECONDS).count().blockingGet());
  }
}
