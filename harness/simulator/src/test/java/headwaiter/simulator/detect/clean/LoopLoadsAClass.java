package headwaiter.simulator.detect.clean;

import java.util.concurrent.Executor;

/** Loading a class reads a file, but the code did not. */
public final class LoopLoadsAClass {
  private LoopLoadsAClass() {}

  public static void run(Executor loop) {
    loop.execute(() -> new Loaded());
  }

  private static final class Loaded {}
}
