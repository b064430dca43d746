package headwaiter.libraries.statics;

import headwaiter.libraries.Watch;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;

/** A timer for everybody; its thread waits at a monitor. */
final class Ticking {
  private static final Timer TIMER = new Timer(true);

  private Ticking() {}

  static String run() {
    CompletableFuture<String> done = new CompletableFuture<>();
    TIMER.schedule(
        new TimerTask() {
          @Override
          public void run() {
            done.complete("done");
          }
        },
        1_000);
    return Watch.at(done.join());
  }
}
