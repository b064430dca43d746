package headwaiter.libraries.spring;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A context whose beans are asynchronous and scheduled by annotation. */
public final class Annotations {
  private Annotations() {}

  static String run() throws Exception {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(Beans.class)) {
      Service service = context.getBean(Service.class);
      CompletableFuture<String> one = service.slow("one");
      CompletableFuture<String> two = service.slow("two");
      String both = Watch.at(one.join() + two.join());
      Watch.nap(2_000);
      String ticks = Watch.at(context.getBean(Ticking.class).ticks.get());
      AtomicInteger calls = new AtomicInteger();
      RetryTemplate template =
          new RetryTemplate(
              RetryPolicy.builder()
                  .maxRetries(4)
                  .delay(Duration.ofMillis(100))
                  .multiplier(2)
                  .build());
      Integer tried =
          template.execute(
              () -> {
                if (calls.incrementAndGet() < 4) {
                  throw new IllegalStateException("not yet");
                }
                return calls.get();
              });
      return both + " " + ticks + " " + Watch.at(tried);
    }
  }

  /** Something slow. */
  public interface Service {
    /** Takes a second, on another thread. */
    CompletableFuture<String> slow(String what);
  }

  /** The same. */
  public static class SlowService implements Service {
    @Async
    @Override
    public CompletableFuture<String> slow(String what) {
      Watch.nap(1_000);
      return CompletableFuture.completedFuture(what);
    }
  }

  /** Counts half seconds. */
  public static class Ticking {
    final AtomicInteger ticks = new AtomicInteger();

    /** One more. */
    @Scheduled(fixedRate = 500, initialDelay = 500)
    public void tick() {
      ticks.incrementAndGet();
    }
  }

  /** What there is. */
  @Configuration(proxyBeanMethods = false)
  @EnableAsync
  @EnableScheduling
  public static class Beans {
    @Bean
    Service service() {
      return new SlowService();
    }

    @Bean
    Ticking ticking() {
      return new Ticking();
    }
  }
}
