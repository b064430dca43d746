package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Runnables;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Partial order sampling: every operation that is next for its thread has a random priority, the
 * highest is done, and those that race with it get new ones. So orders of the operations that
 * matter are nearly equally likely, however many others lie between them.
 *
 * <p>Source: Yuan, Yang, Gu: Partial order aware concurrency sampling (2018).
 */
final class PartialOrder extends Recording {
  private final SplittableRandom random;
  private final Priorities priorities;
  private final Map<Integer, Operation> pending = new HashMap<>();

  PartialOrder(long seed) {
    random = new SplittableRandom(seed);
    priorities = new Priorities(random.split());
  }

  @Override
  int chooseThread(Runnables runnable) {
    int index = priorities.highest(runnable);
    done(runnable.thread(index));
    return index;
  }

  @Override
  boolean givesWay(int thread, String site, Runnables others) {
    pending.put(thread, Operation.at(site));
    priorities.forget(thread);
    if (priorities.anyAbove(thread, others)) {
      return true;
    }
    done(thread);
    return false;
  }

  @Override
  int chooseTimer(int due) {
    return random.nextInt(due);
  }

  @Override
  boolean timerFirst(Runnables runnable) {
    if (priorities.timersAbove(runnable)) {
      priorities.forget(Priorities.TIMERS);
      return true;
    }
    return false;
  }

  private void done(int thread) {
    priorities.forget(thread);
    @Nullable Operation operation = pending.remove(thread);
    if (operation != null) {
      pending.forEach(
          (other, next) -> {
            if (next.races(operation)) {
              priorities.forget(other);
            }
          });
    }
  }
}
