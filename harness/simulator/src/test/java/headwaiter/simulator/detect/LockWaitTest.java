package headwaiter.simulator.detect;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.detect.caught.LoopWantsALock;
import headwaiter.simulator.detect.clean.LoopLocksBriefly;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The loop waits for a lock whose holder waits. */
class LockWaitTest {
  @Test
  void a_monitor_that_a_sleeper_holds_is_a_wait_and_names_the_sleeper() {
    assertThat(said(LoopWantsALock::monitor)).isEqualTo("LOCK PT1.5S at 26, worker at 53");
  }

  @Test
  void so_is_a_lock() {
    assertThat(said(LoopWantsALock::lock)).isEqualTo("LOCK PT1.5S at 46, worker at 53");
  }

  @Test
  void a_lock_that_is_held_for_no_time_is_none() {
    assertThat(Inside.run(LoopLocksBriefly::run).waits()).isEmpty();
  }

  private static String said(Inside.Program program) {
    Outcome outcome = Inside.run(program);
    assertThat(outcome.waits()).hasSize(1);
    Wait wait = outcome.waits().getFirst();
    Wait.Holder holder = wait.heldBy().orElseThrow();
    StackTraceElement at =
        holder.stack().stream()
            .filter(frame -> frame.getClassName().equals(LoopWantsALock.class.getName()))
            .findFirst()
            .orElseThrow();
    return "%s %s at %d, %s at %d"
        .formatted(
            wait.kind(),
            Duration.ofNanos(wait.nanos()),
            wait.at().getLineNumber(),
            holder.thread(),
            at.getLineNumber());
  }
}
