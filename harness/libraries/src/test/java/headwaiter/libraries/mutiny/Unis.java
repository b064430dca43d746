package headwaiter.libraries.mutiny;

import headwaiter.libraries.Watch;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Delays, ticks, time-outs, retries with jitter from the seed, worker threads. */
final class Unis {
  private Unis() {}

  static String run() {
    Uni.createFrom().item(1).onItem().delayIt().by(Duration.ofSeconds(1)).await().indefinitely();
    String one = Watch.at("one");
    List<Long> ticks =
        Multi.createFrom()
            .ticks()
            .every(Duration.ofMillis(200))
            .select()
            .first(4)
            .collect()
            .asList()
            .await()
            .indefinitely();
    String all = Watch.at(ticks);
    String late =
        Uni.createFrom()
            .<String>nothing()
            .ifNoItem()
            .after(Duration.ofMillis(400))
            .fail()
            .onFailure(TimeoutException.class)
            .recoverWithItem("late")
            .await()
            .indefinitely();
    String timeout = Watch.at(late);
    AtomicInteger calls = new AtomicInteger();
    int tried =
        Uni.createFrom()
            .item(
                () -> {
                  if (calls.incrementAndGet() < 4) {
                    throw new IllegalStateException("not yet");
                  }
                  return calls.get();
                })
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .onFailure()
            .retry()
            .withBackOff(Duration.ofMillis(100))
            .withJitter(0.2)
            .atMost(5)
            .await()
            .indefinitely();
    return one + " " + all + " " + timeout + " " + Watch.at(tried);
  }
}
