package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.simulator.race.Past;
import headwaiter.simulator.race.StateHash;
import org.jspecify.annotations.Nullable;

/**
 * Which state a run is in: what the threads have done, and what each of them waits for or may do.
 * That a wake-up came before the wait is not in any variable, so it is looked at.
 */
final class States extends StateHash {
  private static final int MOST_LIVE = 100;

  private final Scheduler scheduler;

  States(Scheduler scheduler) {
    super(scheduler.answers, scheduler.clock::now);
    this.scheduler = scheduler;
  }

  /** A number for it; 0 if it is not known. */
  long now() {
    long state = sum();
    if (state == 0 || scheduler.liveCount() > MOST_LIVE || !scheduler.touches.lines().isEmpty()) {
      return 0;
    }
    state = mix(state, scheduler.clock.now());
    for (Fiber fiber : scheduler.live()) {
      state = mix(state, ((long) fiber.id << 16) | Internals.state(fiber.thread));
      state =
          mix(
              state,
              (fiber.queued ? 1 : 0)
                  | (fiber.spinning ? 2 : 0)
                  | (fiber.knownSpinner ? 4 : 0)
                  | (Internals.hasPermit(fiber.thread) ? 8 : 0)
                  | (fiber.carrier == null ? 0 : 16));
    }
    return state == 0 ? 1 : state;
  }

  /** A thread's turn is over. */
  void stops(Fiber fiber) {
    switch (Internals.state(fiber.thread)) {
      case Internals.BLOCKED -> queues();
      case Internals.TERMINATED -> ends();
      default -> {}
    }
    stops();
  }

  @Override
  protected @Nullable Past past(Thread thread) {
    return Internals.strand(thread) instanceof Fiber fiber ? fiber.past : null;
  }
}
