package headwaiter.simulator.detect.clean;

import java.util.concurrent.Executor;

/** A loop without work waits for work. */
public final class LoopIdles {
  private LoopIdles() {}

  public static void run(Executor loop) throws InterruptedException {
    loop.execute(() -> {});
    Thread.sleep(5_000);
    loop.execute(() -> {});
  }
}
