package sample;

public class AsksWhoStopped {
  private static volatile boolean closed;

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stop) {
      if (!closed) {
        throw new IllegalStateException(stop);
      }
    }
  }
}
