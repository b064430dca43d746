package shop.caught;

import static java.time.Duration.ofSeconds;

import headwaiter.junit.Simulated;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import shop.Nap;

public class KeepsAPool {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(1);

  @Simulated
  @RepeatedTest(2)
  void hands_work_to_it() throws Exception {
    POOL.submit(() -> Nap.of(ofSeconds(1))).get();
  }
}
