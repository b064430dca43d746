package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.Seam;
import headwaiter.simulator.race.Actor;
import headwaiter.simulator.race.Detector;
import org.jspecify.annotations.Nullable;

/** The detector of races of one run; it knows a thread by its fiber. */
final class Onlooker extends Detector {
  Onlooker(Seam seam, Settings settings) {
    super(seam, settings.lookout(), settings.subject());
  }

  @Override
  protected @Nullable Actor actor(Thread thread) {
    return Internals.strand(thread) instanceof Fiber fiber ? fiber.actor : null;
  }

  @Override
  protected boolean ended(Thread thread) {
    return Internals.strand(thread) instanceof Fiber fiber
        && (fiber.ended() || Internals.state(fiber.thread) == Internals.TERMINATED);
  }
}
