package shop;

import java.time.Duration;

/** Sleeps. */
public final class Nap {
  private Nap() {}

  public static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
  }
}
