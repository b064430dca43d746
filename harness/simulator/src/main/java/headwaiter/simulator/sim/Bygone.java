package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.Seams;
import headwaiter.simulator.detect.Locks;
import java.util.List;

/**
 * A thread of a simulation that has ended, which a later one counts on: a static field has kept it,
 * or the pool it belongs to. It never runs again, so whatever it was given to do is never done.
 * Thrown where it is given something, and the failure of that simulation in any case.
 */
final class Bygone extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private Bygone(String thread) {
    super(
        ("%s belongs to a simulation that has ended, and never runs again; something static has"
                + " kept it. Expected every simulation to begin with fresh static state: load the"
                + " classes that keep it by a fresh class loader for each, or shut down what they"
                + " have started before the simulation ends.")
            .formatted(thread));
  }

  /**
   * A thread of an ended simulation is told to go on. When the JVM does that by itself nobody
   * counts on it: its cleaner closes pools that were left behind, whenever there is garbage to
   * collect.
   */
  static void met(Fiber fiber) {
    if (Seams.active() instanceof Answers answers
        && answers.scheduler != fiber.scheduler
        && answers.scheduler.running()
        && !closesForTheJvm(Thread.currentThread())
        && waitsForWork(fiber)) {
      Bygone met = new Bygone(fiber.name());
      answers.scheduler.meets(met);
      if (answers.runs(Thread.currentThread())) {
        throw met;
      }
    }
  }

  /** Not the one that passes on what somebody else has notified. */
  private static boolean closesForTheJvm(Thread thread) {
    return Nursery.belongsToTheJvm(thread) && !Outside.isUnblocker(thread);
  }

  /** Whether it waits for more than its turn at a lock, which others may pass it in. */
  private static boolean waitsForWork(Fiber fiber) {
    if (Internals.state(fiber.thread) != Internals.UNBLOCKED) {
      return !Locks.isLock(Internals.blocker(fiber.thread));
    }
    List<StackTraceElement> stack = Stacks.of(fiber);
    return !stack.isEmpty() && stack.getFirst().getMethodName().equals("wait0");
  }
}
