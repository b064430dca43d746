package headwaiter.libraries;

import java.time.Duration;
import java.time.Instant;

/** What the programs tell time by. */
public final class Watch {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private Watch() {}

  /** Milliseconds since the simulation began. */
  public static long millis() {
    return Duration.between(BEGIN, Instant.now()).toMillis();
  }

  /** Something, and when it was said. */
  public static String at(Object what) {
    return what + "@" + millis();
  }

  /** A nap that nothing interrupts. */
  public static void nap(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
