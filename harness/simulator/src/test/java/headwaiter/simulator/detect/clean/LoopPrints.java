package headwaiter.simulator.detect.clean;

import java.util.concurrent.Executor;

/** Printing to standard output. */
public final class LoopPrints {
  private LoopPrints() {}

  public static void run(Executor loop) {
    loop.execute(() -> System.out.print(""));
    loop.execute(System.out::flush);
  }
}
