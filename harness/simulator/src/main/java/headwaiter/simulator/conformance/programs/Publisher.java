package headwaiter.simulator.conformance.programs;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.jspecify.annotations.Nullable;

/** A publisher whose subscriber is slow. */
final class Publisher {
  private Publisher() {}

  static String run() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    StringBuffer seen = new StringBuffer();
    try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
      publisher.subscribe(
          new Flow.Subscriber<>() {
            private Flow.@Nullable Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription s) {
              subscription = s;
              s.request(1);
            }

            @Override
            public void onNext(Integer item) {
              Watch.nap(200);
              seen.append(item);
              Objects.requireNonNull(subscription).request(1);
            }

            @Override
            public void onError(Throwable e) {
              seen.append(e);
            }

            @Override
            public void onComplete() {
              done.countDown();
            }
          });
      for (int i = 0; i < 5; i++) {
        publisher.submit(i);
      }
    }
    done.await();
    return seen.toString();
  }
}
