package headwaiter.simulator.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What the JVM does by itself, whenever there is garbage. */
class CleanerTest {
  private static final Settings PLAIN = Settings.plain(5);

  @Test
  void a_pool_that_was_left_behind_and_is_collected_spoils_no_later_simulation() {
    AtomicReference<Thread> worker = new AtomicReference<>();
    Outcome leaves =
        Machine.run(
            PLAIN,
            machine ->
                Executors.newSingleThreadExecutor()
                    .submit(() -> worker.set(Thread.currentThread()))
                    .get());
    assertThat(leaves.good()).isTrue();
    Outcome next = Machine.run(PLAIN, machine -> collect(worker.get()));
    assertThat(worker.get().isInterrupted()).isTrue();
    assertThat(next.failure()).isEmpty();
  }

  /** Collects garbage until the JVM's cleaner has closed the worker's pool. */
  private static void collect(Thread worker) {
    for (int round = 0; round < 1_000 && !worker.isInterrupted(); round++) {
      System.gc();
    }
    // The cleaner interrupts first, and then wakes up whom it has interrupted.
    for (int round = 0; round < 10; round++) {
      System.gc();
    }
  }
}
