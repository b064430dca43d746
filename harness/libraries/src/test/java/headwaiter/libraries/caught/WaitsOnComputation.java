package headwaiter.libraries.caught;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.TimeUnit;

/** Waits for one timer on a thread of RxJava's timers. */
final class WaitsOnComputation {
  private WaitsOnComputation() {}

  static String run() {
    return Single.fromCallable(() -> Single.timer(2, TimeUnit.SECONDS).blockingGet())
        .subscribeOn(Schedulers.computation())
        .blockingGet()
        .toString();
  }
}
