package sample;

import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;

public class OwnPublisher {
  public static SubmissionPublisher<String> publisher() {
    return new SubmissionPublisher<>(ForkJoinPool.commonPool(), 16);
  }

  public static String name(Publisher<?> publisher) {
    return publisher.getClass().getName() + publisher.hashCode();
  }
}
