package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.simulator.race.Actor;
import headwaiter.simulator.race.Detector;
import org.jspecify.annotations.Nullable;

/** The detector of races of one run; it knows a thread by its fiber. */
final class Onlooker extends Detector {
  private final Answers answers;

  Onlooker(Answers answers, Settings settings) {
    super(answers, settings.lookout(), settings.subject());
    this.answers = answers;
  }

  @Override
  protected void blinded() {
    answers.unwatched();
    if (answers.scheduler.states != null) {
      answers.scheduler.states.lose();
    }
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
