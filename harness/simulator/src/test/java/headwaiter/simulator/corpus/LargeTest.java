package headwaiter.simulator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.race.Lookout;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that are too large to be watched for races. */
class LargeTest {
  @Test
  void fifty_thousand_threads_are_not_watched_and_take_no_clock_each() {
    Outcome outcome =
        Machine.run(
            Settings.plain(1).withLookout(Lookout.RACES),
            machine -> {
              List<Thread> threads = new ArrayList<>();
              for (int i = 0; i < 50_000; i++) {
                threads.add(Thread.startVirtualThread(() -> nap()));
              }
              for (Thread thread : threads) {
                thread.join();
              }
            });
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.races()).isEmpty();
  }

  private static void nap() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
