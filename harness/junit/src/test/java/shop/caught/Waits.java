package shop.caught;

import static java.time.Duration.ofSeconds;

import headwaiter.api.Simulation;
import headwaiter.junit.DetectBlocking;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import shop.Nap;

@DetectBlocking(threads = "ui-\\d+")
public class Waits {
  @Test
  void on_the_loop(Simulation sim) throws Exception {
    sim.onLoop(
        () -> {
          Nap.of(ofSeconds(2));
          return "done";
        });
  }

  @Test
  void on_the_common_pool() {
    CompletableFuture.runAsync(() -> Nap.of(ofSeconds(1))).join();
  }

  @Test
  void on_who_completes_the_stage(Simulation sim) {
    sim.service("kitchen")
        .answer("egg", ofSeconds(1), "egg")
        .thenAccept(egg -> Nap.of(ofSeconds(3)))
        .join();
  }

  @Test
  void on_a_thread_of_that_name() throws InterruptedException {
    Thread ui = new Thread(() -> Nap.of(ofSeconds(4)), "ui-1");
    ui.start();
    ui.join();
  }
}
