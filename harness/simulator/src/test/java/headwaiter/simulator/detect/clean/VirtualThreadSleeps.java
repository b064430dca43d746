package headwaiter.simulator.detect.clean;

import java.util.concurrent.Executor;

/** A virtual thread may sleep, and the main thread may wait for it. */
public final class VirtualThreadSleeps {
  private VirtualThreadSleeps() {}

  public static void run(Executor loop) throws InterruptedException {
    Thread sleeper =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(1_000);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    sleeper.join();
  }
}
