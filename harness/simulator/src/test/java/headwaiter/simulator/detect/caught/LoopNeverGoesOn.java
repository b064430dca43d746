package headwaiter.simulator.detect.caught;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Waits on the loop for what never comes. */
public final class LoopNeverGoesOn {
  private LoopNeverGoesOn() {}

  public static void run(Executor loop) {
    loop.execute(() -> new Semaphore(0).acquireUninterruptibly()); // here
  }
}
