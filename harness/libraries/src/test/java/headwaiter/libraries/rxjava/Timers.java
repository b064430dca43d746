package headwaiter.libraries.rxjava;

import headwaiter.libraries.Watch;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Timers, trains of them, time-outs. */
final class Timers {
  private Timers() {}

  static String run() {
    Single.timer(2, TimeUnit.SECONDS).blockingGet();
    String one = Watch.at("one");
    long last = Observable.interval(300, TimeUnit.MILLISECONDS).take(5).blockingLast();
    String train = Watch.at(last);
    String late =
        Single.never()
            .timeout(1_500, TimeUnit.MILLISECONDS)
            .map(Object::toString)
            .onErrorReturn(e -> e instanceof TimeoutException ? "timeout" : e.toString())
            .blockingGet();
    String after = Watch.at(late);
    long joined =
        Flowable.zip(
                Flowable.timer(700, TimeUnit.MILLISECONDS),
                Flowable.timer(900, TimeUnit.MILLISECONDS),
                Long::sum)
            .blockingFirst();
    return one + " " + train + " " + after + " " + Watch.at(joined);
  }
}
